import { useEffect, useState, type ReactNode } from "react";
import { Notice } from "./Notice";

const SLOW_AFTER_MS = 4000;

interface SlowNoticeProps {
  busy: boolean;
  children: ReactNode;
}

/** Words beside a spinner that turns for long: what is going on, and what to leave alone. */
export function SlowNotice({ busy, children }: SlowNoticeProps) {
  return busy ? <AfterAWhile>{children}</AfterAWhile> : null;
}

function AfterAWhile({ children }: { children: ReactNode }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return slow ? <Notice title="This takes longer than usual">{children}</Notice> : null;
}

/** While the card form is being fetched from the provider. */
export const OPENING =
  "Our card provider is slow to answer. Nothing is charged yet; please keep this page open.";

/** While a card is being asked. */
export const ASKING = "Your bank is slow to answer. Please keep this page open and do not pay a second time.";
