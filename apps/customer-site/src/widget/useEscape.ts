import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/** Calls `close` on Escape inside the element; the host page never hears that key press. */
export function useEscape(element: RefObject<HTMLElement | null>, active: boolean, close: () => void): void {
  useLayoutEffect(() => {
    const inside = element.current;
    if (!active || !inside) return undefined;
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      close();
    };
    inside.addEventListener("keydown", pressed);
    return () => inside.removeEventListener("keydown", pressed);
  }, [element, active, close]);
}
