import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

const REACHABLE = "a[href], button:not(:disabled), textarea:not(:disabled), input:not(:disabled)";

/** Tab goes round inside a panel that covers the whole page; from one beside the page it goes on into the page. */
export function useKeepFocus(element: RefObject<HTMLElement | null>, active: boolean): void {
  useLayoutEffect(() => {
    const panel = element.current;
    if (!active || !panel) return undefined;
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== "Tab" || panel.offsetWidth < window.innerWidth) return;
      const reachable = panel.querySelectorAll<HTMLElement>(REACHABLE);
      const first = reachable[0];
      const last = reachable[reachable.length - 1];
      if (event.target !== (event.shiftKey ? first : last)) return;
      event.preventDefault();
      (event.shiftKey ? last : first)?.focus();
    };
    panel.addEventListener("keydown", pressed);
    return () => panel.removeEventListener("keydown", pressed);
  }, [element, active]);
}
