import { describe, expect, it } from "vitest";
import type { DocumentPassage, DocumentVersion } from "../../../shared/api/types";
import {
  citedPlace,
  parseDocumentSearch,
  placeWords,
  problemWords,
  refusal,
  sizeWords,
  stateWords,
} from "./rules";

const version = (change: Partial<DocumentVersion> = {}): DocumentVersion => ({
  number: 1,
  file_name: "barn.md",
  kind: "markdown",
  size_bytes: 4_200,
  status: "read",
  problem: null,
  passages: 12,
  searched: true,
  created_at: "2026-11-20T18:00:00Z",
  created_by: "Aiko Tanaka",
  ...change,
});

const passages: DocumentPassage[] = [
  { id: "p-1", headings: ["Agreement", "Parking"], page: null, text: "Vans park behind the barn." },
  { id: "p-2", headings: [], page: 3, text: "Chicken | $3" },
];

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
