import { useLayoutEffect } from "react";

/** An entry of a menu goes away with the menu: the button that opened it stays. */
function lasting(opener: Element | null): Element | null {
  const button = opener?.closest("[role=menu]")?.getAttribute("aria-labelledby");
  return button ? document.getElementById(button) : opener;
}

/**
 * Gives the focus back to what opened a dialog. Mantine does so only for dialogs that were in the page before they
 * opened; ours mostly come and go with their content.
 */
export function useFocusBack(opened: boolean): void {
  useLayoutEffect(() => {
    if (!opened) return;
    const opener = lasting(document.activeElement);
    return () => {
      const last = document.activeElement;
      setTimeout(() => {
        const now = document.activeElement;
        const lost = now === null || now === document.body || now === last;
        if (lost && opener instanceof HTMLElement && opener.isConnected)
          opener.focus({ preventScroll: true });
      }, 10);
    };
  }, [opened]);
}
