import { useEffect, useRef, type ReactNode } from "react";
import styles from "./MyBooking.module.css";

interface TakesFocusProps {
  /** False for what a page shows at first: nothing had the focus before it. */
  wanted?: boolean;
  children: ReactNode;
}

/** What comes in the place of something that had the focus, and takes it over. */
export function TakesFocus({ wanted = true, children }: TakesFocusProps) {
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted) group.current?.focus({ preventScroll: true });
  }, [wanted]);
  return (
    <div ref={group} tabIndex={-1} className={styles.said}>
      {children}
    </div>
  );
}
