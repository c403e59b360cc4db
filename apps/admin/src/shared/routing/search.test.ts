import { describe, expect, it } from "vitest";
import { parseSearch, stringifySearch } from "./search";

describe("search in the address", () => {
  it("stays readable", () => {
    expect(stringifySearch({ status: ["held", "confirmed"], q: "Dana R", from: undefined })).toBe(
      "?status=held,confirmed&q=Dana+R",
    );
    expect(stringifySearch({})).toBe("");
  });

  it("gives back what was written", () => {
    expect(parseSearch("?status=held,confirmed&q=Dana+R")).toEqual({ status: "held,confirmed", q: "Dana R" });
  });
});
