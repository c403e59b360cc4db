import { useEffect, useRef, type ReactNode } from "react";

/** The heading of a panel that has just opened: it takes the focus, so that nobody has to look for it. */
export function PanelTitle({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
