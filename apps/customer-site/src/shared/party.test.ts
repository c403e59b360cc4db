import { describe, expect, it } from "vitest";
import { partyQuery, readParty } from "./party";
import { linkToken } from "./link";

describe("a party in the address", () => {
  it("comes back as it was written", () => {
    const party = { adults: 12, children: 3, toddlers: 1, zip: "95814" };
    expect(readParty(partyQuery(party))).toEqual(party);
  });

  it("leaves out what is zero, absent or makes no sense", () => {
    expect(partyQuery({ adults: 6, children: 0 })).toBe("adults=6");
    expect(readParty("adults=-1&children=abc&toddlers=1e3&zip=9410")).toEqual({});
    expect(readParty("adults=999")).toEqual({ adults: 100 });
  });
});

describe("the signed link in an address", () => {
  const at = (hash: string, search = "") => linkToken({ hash, search });

  it("is read from the fragment, named or bare, before the query", () => {
    expect(at("#link=abc.def", "?link=old")).toBe("abc.def");
    expect(at("#abc.def")).toBe("abc.def");
    expect(at("", "?link=abc")).toBe("abc");
  });

  it("is null when there is none", () => {
    expect(at("")).toBeNull();
    expect(at("#section=2")).toBeNull();
  });
});
