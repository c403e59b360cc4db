import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

const BUTTONS = "a[href], button, input, select, textarea, [role=button]";
/** Rows that are pressed anywhere in their width: to cover an end of one is the lesser evil. */
const ROWS = "summary, label";
const STEP_PX = 12;
const FARTHEST_PX = 240;
const SETTLED_MS = 120;

interface Place {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export type Covers = (x: number, y: number) => boolean;

/**
 * How far up a launcher at `place` has to go so that it covers nothing of the first kind; if there is no such place
 * near, nothing of the second kind, and so on. 0 when it is free where it is, or nowhere.
 */
export function freeLift(place: Place, kinds: readonly Covers[]): number {
  const { left, right } = place;
  const columns = [left, (left + right) / 2, right];
  const rows = [place.top, (place.top + place.bottom) / 2, place.bottom];
  for (const covers of kinds)
    for (let lift = 0; lift <= FARTHEST_PX; lift += STEP_PX)
      if (!rows.some((y) => columns.some((x) => covers(x, y - lift)))) return lift;
  return 0;
}

/** Lifts the launcher off the page's buttons and fields whenever the page has come to rest; in pixels. */
export function useDodge(launcher: RefObject<HTMLElement | null>, active: boolean): number {
  const [lift, setLift] = useState(0);
  useLayoutEffect(() => {
    if (!active) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const button = launcher.current;
        if (!button) return;
        // Moved between press and release it would miss the click.
        if (button.matches(":active")) settle();
        else setLift(freeLift(restOf(button), KINDS));
      }, SETTLED_MS);
    };
    const changes = new MutationObserver(settle);
    changes.observe(document.body, { childList: true, subtree: true });
    addEventListener("scroll", settle, { passive: true });
    addEventListener("resize", settle);
    settle();
    return () => {
      clearTimeout(timer);
      changes.disconnect();
      removeEventListener("scroll", settle);
      removeEventListener("resize", settle);
    };
  }, [launcher, active]);
  return lift;
}

/** Where the launcher stands when it is not lifted: offsets know nothing of transforms. */
function restOf({ offsetLeft, offsetTop, offsetWidth, offsetHeight }: HTMLElement): Place {
  return {
    left: offsetLeft,
    right: offsetLeft + offsetWidth,
    top: offsetTop,
    bottom: offsetTop + offsetHeight,
  };
}

/** Whether the page has something of a kind at a point; the widget's own host lies on top and does not count. */
const on =
  (selector: string): Covers =>
  (x, y) =>
    document
      .elementsFromPoint(x, y)
      .some((element) => element.localName !== "hibachi-chat" && element.closest(selector) !== null);

const KINDS = [on(`${BUTTONS}, ${ROWS}`), on(BUTTONS)];
