import { formatCents } from "@hibachi/ui";
import { describe, expect, it } from "vitest";
import type { CancelPreview } from "../../shared/data/types";
import { refundInWords } from "./rules";

describe("what a cancellation gives back, in words", () => {
  const words = (refund_cents: number, kept_cents: number) =>
    refundInWords({ refund_cents, kept_cents } as CancelPreview, "Thu, Nov 26 · 12 PM", formatCents);

  it("says how long a refund takes only when there is one", () => {
    expect(words(10_000, 0)).toContain("within 5 to 10 days");
    expect(words(78_280, 10_000)).toContain("within 5 to 10 days");
    expect(words(0, 10_000)).toBe(
      "The $100.00 you paid is kept, because cancelling was free until Thu, Nov 26 · 12 PM.",
    );
    expect(words(0, 0)).not.toContain("days");
  });
});
