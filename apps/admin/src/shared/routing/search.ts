/** Addresses people can read and share: `?status=held,confirmed&from=2026-07-04` instead of encoded JSON. */
export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (value === undefined || value === null || value === "") continue;
    const text = Array.isArray(value)
      ? value.join(",")
      : typeof value === "object"
        ? ""
        : String(value as string | number);
    if (text !== "") params.set(key, text);
  }
  const query = params.toString().replaceAll("%2C", ",");
  return query === "" ? "" : `?${query}`;
}

export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}
