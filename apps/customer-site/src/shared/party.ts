/** Who comes and where, as pages hand it to each other in the address: `?adults=10&children=2&zip=94103`. */
export interface Party {
  adults: number;
  children: number;
  toddlers: number;
  zip: string;
}

export const maxParty = 100;

/** The query string of a party, without parts that are zero or missing. */
export function partyQuery(party: Partial<Party>): string {
  const query = new URLSearchParams();
  if (party.adults) query.set("adults", String(party.adults));
  if (party.children) query.set("children", String(party.children));
  if (party.toddlers) query.set("toddlers", String(party.toddlers));
  if (party.zip) query.set("zip", party.zip);
  return query.toString();
}

function count(value: string | null): number | undefined {
  if (value === null || !/^\d{1,3}$/.test(value)) return undefined;
  return Math.min(Number(value), maxParty);
}

/** The party in a query string; parts that are absent or make no sense are left out. */
export function readParty(search: string): Partial<Party> {
  const query = new URLSearchParams(search);
  const zip = query.get("zip");
  const read = {
    adults: count(query.get("adults")),
    children: count(query.get("children")),
    toddlers: count(query.get("toddlers")),
    zip: zip !== null && isZip(zip) ? zip : undefined,
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

export function isZip(text: string): boolean {
  return /^\d{5}$/.test(text);
}
