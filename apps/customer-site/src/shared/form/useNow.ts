import { useEffect, useState, useSyncExternalStore } from "react";
import { clockAhead, onClockSet } from "../data/serverClock";

const useClockAhead = () => useSyncExternalStore(onClockSet, clockAhead, clockAhead);

/** The present moment by the server's clock in milliseconds, renewed every second while something counts down. */
export function useNow(running = false): number {
  const ahead = useClockAhead();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [running]);
  return now + ahead;
}

const LONGEST_TIMER_MS = 86_400_000;

/** The same, renewed once when `instant` (ISO) has come, so that a page notices without a press. */
export function useNowAt(instant: string | null): number {
  const ahead = useClockAhead();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const left = instant === null ? Infinity : Date.parse(instant) - ahead - Date.now();
    if (left > LONGEST_TIMER_MS) return undefined;
    // An instant that was put forward may have passed since the last look.
    const timer = setTimeout(() => setNow(Date.now()), Math.max(left, 0) + 50);
    return () => clearTimeout(timer);
  }, [instant, ahead]);
  return now + ahead;
}
