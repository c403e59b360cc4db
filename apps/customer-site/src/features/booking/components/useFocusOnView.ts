import { useEffect, useRef } from "react";

/** What was on screen before a view was replaced by another one (choosing by booked, booked by run out). */
let lastShown: string | null = null;

/** Moves focus to the new view's heading and to the top, as a page change would; not on the first one. */
export function useFocusOnView(view: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (lastShown !== null && lastShown !== view) {
      heading.current?.focus({ preventScroll: true });
      window.scrollTo({ top: 0 });
    }
    lastShown = view;
  }, [view]);
  return heading;
}
