import { useEffect, useEffectEvent, useState } from "react";
import { isTyping } from "../../../../shared/hooks/isTyping";
import { moveRow } from "../rules";

interface RowKeys {
  count: number;
  /** Names the list; another list starts without a current row. */
  listId: string;
  onOpen: (row: number) => void;
  onFind: () => void;
}

/** j and k walk the rows, Enter opens, / goes to the search field. Returns the current row, -1 at first. */
export function useRowKeys({ count, listId, onOpen, onFind }: RowKeys): number {
  const [place, setPlace] = useState({ listId, row: -1 });
  const row = place.listId === listId ? Math.min(place.row, count - 1) : -1;
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
    if (event.key === "/") {
      event.preventDefault();
      onFind();
      return;
    }
    const onControl = event.target instanceof Element && event.target.closest("a, button") !== null;
    if (event.key === "Enter" && row >= 0 && !onControl) {
      onOpen(row);
      return;
    }
    if (event.key !== "j" && event.key !== "k") return;
    const next = moveRow(event.key, row, count);
    if (next === null) return;
    setPlace({ listId, row: next });
    document.querySelector(`[data-row="${next}"]`)?.scrollIntoView({ block: "nearest" });
  });
  useEffect(() => {
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
  return row;
}
