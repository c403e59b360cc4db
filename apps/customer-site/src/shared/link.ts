/**
 * The signed booking link's token in an address: `#link=…`, a bare fragment, or `?link=…`.
 * The fragment is preferred because it never reaches a server or its logs.
 */
export function linkToken(address: Pick<Location, "hash" | "search">): string | null {
  const fragment = address.hash.replace(/^#/, "");
  const named = new URLSearchParams(fragment).get("link");
  if (named) return named;
  if (fragment !== "" && !fragment.includes("=")) return fragment;
  return new URLSearchParams(address.search).get("link");
}
