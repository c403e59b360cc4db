import { useEffect, useMemo, useState } from "react";

interface Debounced<T> {
  /** The value as it was when it last stood still. */
  settled: T;
  /** The value has changed since; compared by content, so an equal copy counts as unchanged. */
  behind: boolean;
}

/** Plain JSON data once it has stood still for `ms`. */
export function useDebounced<T>(value: T, ms: number): Debounced<T> {
  const key = JSON.stringify(value);
  const [settledKey, setSettledKey] = useState(key);
  useEffect(() => {
    const timer = setTimeout(() => setSettledKey(key), ms);
    return () => clearTimeout(timer);
  }, [key, ms]);
  const settled = useMemo(() => JSON.parse(settledKey) as T, [settledKey]);
  return { settled, behind: settledKey !== key };
}
