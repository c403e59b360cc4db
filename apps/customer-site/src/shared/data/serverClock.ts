import type { ApiClient } from "@hibachi/api-client";

/** How far the server's clock is ahead of this device's, in milliseconds: many a phone is minutes off. */
let ahead = 0;
const listeners = new Set<() => void>();

/** Answers date themselves by the second and travel a while: less than this is no difference. */
const TOLERANCE_MS = 2000;

function learn(date: string | null): void {
  const told = Date.parse(date ?? "");
  if (Number.isNaN(told)) return;
  const found = told + 500 - Date.now();
  const next = Math.abs(found) < TOLERANCE_MS ? 0 : found;
  if (Math.abs(next - ahead) < TOLERANCE_MS) return;
  ahead = next;
  listeners.forEach((listener) => listener());
}

/** Sets the clock by every answer of the API; they are never kept by the browser, so their date is fresh. */
export function setClockBy(api: ApiClient): ApiClient {
  api.use({ onResponse: ({ response }) => learn(response.headers.get("date")) });
  return api;
}

export const clockAhead = (): number => ahead;

export function onClockSet(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
