/** Small JSON notes in the browser's storage; a full, blocked or broken storage never stops a booking. */

export function readStored<T>(storage: Storage, key: string, read: (value: unknown) => T | null): T | null {
  try {
    const text = storage.getItem(key);
    return text === null ? null : read(JSON.parse(text));
  } catch {
    return null;
  }
}

export function writeStored(storage: Storage, key: string, value: unknown): void {
  try {
    if (value === null) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(value));
  } catch {
    console.warn(`Could not keep ${key} in this browser.`);
  }
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const asText = (value: unknown): string | null => (typeof value === "string" ? value : null);
