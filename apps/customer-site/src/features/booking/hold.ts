/** The time a date is kept for the host while they fill in the rest. */

export type HoldPhase = "none" | "calm" | "ending" | "over";

export interface HoldView {
  phase: HoldPhase;
  /** "12:05", for the eye. */
  clock: string;
  /** "12 minutes", for screen readers; changes once a minute. */
  spoken: string;
}

const ENDING_MS = 3 * 60_000;

const spokenMinutes = (ms: number): string => {
  const minutes = Math.ceil(ms / 60_000);
  if (minutes >= 120) return `${Math.floor(minutes / 60)} hours`;
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
};

function clockOf(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const hours = Math.floor(seconds / 3600);
  const rest = `${String(Math.floor((seconds % 3600) / 60)).padStart(hours ? 2 : 1, "0")}:${String(seconds % 60).padStart(2, "0")}`;
  return hours ? `${hours}:${rest}` : rest;
}

/** @param expiresAt ISO instant or null when nothing is held; @param now milliseconds. */
export function holdView(expiresAt: string | null, now: number): HoldView {
  if (!expiresAt) return { phase: "none", clock: "", spoken: "" };
  const left = Date.parse(expiresAt) - now;
  if (left <= 0) return { phase: "over", clock: "0:00", spoken: "no time" };
  return { phase: left <= ENDING_MS ? "ending" : "calm", clock: clockOf(left), spoken: spokenMinutes(left) };
}
