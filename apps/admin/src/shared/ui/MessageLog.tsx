import { useEffect, useRef, type ReactNode } from "react";

interface MessageLogProps {
  label: string;
  className?: string;
  /** Id of the newest message; when it changes the list goes to its end. */
  last: string | undefined;
  /** The messages as list items, oldest first. */
  children: ReactNode;
}

/** Messages of a talk, kept at their end as they come; read out as they come, and scrolled by the arrow keys. */
export function MessageLog({ label, className, last, children }: MessageLogProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [last]);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls by the arrow keys
    <ol className={className} ref={list} tabIndex={0} aria-label={label} aria-live="polite">
      {children}
    </ol>
  );
}
