import { describe, expect, it } from "vitest";
import { actionEntries, matches, pageEntries } from "./entries";

describe("the palette", () => {
  it("finds by the beginnings of words, in any order", () => {
    const found = (query: string) => actionEntries(() => true).filter((entry) => matches(entry, query));
    expect(found("dep chase").map(({ label }) => label)).toEqual(["Chase deposits"]);
    expect(found("posit")).toEqual([]);
  });

  it("offers nothing the person may not open", () => {
    expect(pageEntries(() => false).map(({ label }) => label)).toEqual(["Profile and security"]);
    expect(actionEntries(() => false)).toEqual([]);
  });
});
