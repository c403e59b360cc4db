/** The names joined as people do: "a", "a and b", "a, b and c". */
export function listed(names: string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** What to say about the dishes that list none of the avoided allergens; never that they are free from them. */
export function verdict(avoided: string[], left: string[], total: number): string {
  if (avoided.length === 0) return "";
  const what = listed(avoided.map((name) => name.toLowerCase()));
  if (left.length === 0) return `Every dish lists ${what}. Please talk to us before you book.`;
  return `${left.length} of ${total} dishes do not list ${what}: ${listed(left)}. They share one flat top with everything else.`;
}
