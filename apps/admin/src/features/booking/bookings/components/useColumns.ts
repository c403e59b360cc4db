import { useLocalStorage } from "@mantine/hooks";
import type { ColumnId } from "../rules";

/** Which columns the person has put away; a taste, so it stays in the browser and out of the address. */
export function useColumns() {
  const [stored, store] = useLocalStorage<ColumnId[]>({ key: "hibachi-booking-columns", defaultValue: [] });
  const hidden: ReadonlySet<ColumnId> = new Set(stored);
  const toggle = (id: ColumnId) =>
    store(hidden.has(id) ? stored.filter((one) => one !== id) : [...stored, id]);
  return { hidden, toggle };
}
