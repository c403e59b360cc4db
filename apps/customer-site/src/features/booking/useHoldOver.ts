import { useEffect, useState } from "react";

/** Re-renders once at the moment a hold ends, so that the page notices without a press. */
export function useHoldOver(expiresAt: string | null): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!expiresAt) {
      setOver(false);
      return undefined;
    }
    const left = Date.parse(expiresAt) - Date.now();
    setOver(left <= 0);
    if (left <= 0 || left > 86_400_000) return undefined;
    const timer = setTimeout(() => setOver(true), left + 50);
    return () => clearTimeout(timer);
  }, [expiresAt]);
  return over;
}

/** The present moment, renewed every second while something counts down. */
export function useNow(running: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}
