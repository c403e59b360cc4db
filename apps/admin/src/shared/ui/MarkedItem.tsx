import { useEffect, useRef, type ReactNode } from "react";

interface MarkedItemProps {
  marked: boolean;
  className: string;
  children: ReactNode;
}

/** An item of a list; the one a link points to is brought into view and given the focus. */
export function MarkedItem({ marked, className, children }: MarkedItemProps) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!marked) return;
    item.current?.scrollIntoView({ block: "center" });
    item.current?.focus({ preventScroll: true });
  }, [marked]);
  return (
    <li
      ref={item}
      tabIndex={marked ? -1 : undefined}
      aria-current={marked ? "true" : undefined}
      className={className}
    >
      {children}
    </li>
  );
}
