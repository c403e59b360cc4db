import { describe, expect, it } from "vitest";
import { passages, version } from "../../../tests/documents.fixture";
import {
  citedPlace,
  parseDocumentSearch,
  placeWords,
  problemWords,
  refusal,
  sizeWords,
  stateWords,
} from "./rules";

describe("documents in words", () => {
  it("say where a version is", () => {
    expect(stateWords(version({ status: "waiting" }))).toBe("Reading…");
    expect([stateWords(version()), stateWords(version({ passages: 1 }))]).toEqual([
      "12 passages",
      "1 passage",
    ]);
    expect(stateWords(version({ status: "failed", problem: "no_text" }))).toBe("Could not be read");
    expect(problemWords(version({ status: "failed", problem: "no_text" }))).toMatch(/holds no text/);
    expect([sizeWords(1), sizeWords(4_200), sizeWords(1_240_000)]).toEqual(["1 byte", "4 KB", "1.2 MB"]);
  });

  it("refuse a file before it is sent", () => {
    expect(refusal({ name: "Contract.PDF", size: 10 })).toBeNull();
    expect(refusal({ name: "photo.png", size: 10 })).toMatch(/Only Markdown/);
    expect(refusal({ name: "a.md", size: 10_000_001 })).toMatch(/10 MB/);
    expect(refusal({ name: "a.md", size: 0 })).toMatch(/empty/);
  });

  it("name places, and read them from the address", () => {
    expect(passages.map(placeWords)).toEqual(["Agreement › Parking", "Page 3"]);
    expect(citedPlace({ version: 2, heading: "Agreement › Parking", page: null })).toBe("version 2, Parking");
    expect(citedPlace({ version: 1, heading: "", page: 3 })).toBe("version 1, page 3");
    expect(parseDocumentSearch({ passage: "p-1", version: "2" })).toEqual({ passage: "p-1", version: 2 });
    expect(parseDocumentSearch({ passage: 4, version: "x" })).toEqual({});
  });
});
