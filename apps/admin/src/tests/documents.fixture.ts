import type { DocumentPassage, DocumentVersion } from "../shared/api/types";

/** A version that was read, changed as a test needs it. */
export const version = (change: Partial<DocumentVersion> = {}): DocumentVersion => ({
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

/** Two passages: one under a heading, one of a table on a page. */
export const passages: DocumentPassage[] = [
  { id: "p-1", headings: ["Agreement", "Parking"], page: null, text: "Vans park behind the barn." },
  { id: "p-2", headings: [], page: 3, text: "Chicken | $3\nRice | $2" },
];
