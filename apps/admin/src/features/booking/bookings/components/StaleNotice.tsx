import { asProblem, troubleOf } from "../../../../shared/api/client";
import { Notice } from "../../../../shared/ui/Notice";

/** Someone else changed the booking in the meantime; the page behind already shows their version. */
export function StaleNotice({ error }: { error: unknown }) {
  if (!StaleNotice.covers(error)) return null;
  return (
    <Notice tone="amber" urgent>
      Someone else has just changed this booking. What you see now is the newest state: look again, then
      repeat your step if it still fits.
    </Notice>
  );
}

StaleNotice.covers = (error: unknown): boolean => error != null && troubleOf(asProblem(error)) === "stale";
