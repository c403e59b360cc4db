import type { DocumentRow, DocumentVersion } from "../../../shared/api/types";
import { count } from "../../../shared/lib/format";

/** What the address says of an open document: the passage to show, and whose. */
export interface DocumentSearch {
  passage?: string;
  version?: number;
}

export function parseDocumentSearch(raw: Record<string, unknown>): DocumentSearch {
  const version = Number(raw.version);
  return {
    ...(typeof raw.passage === "string" && raw.passage !== "" ? { passage: raw.passage } : {}),
    ...(Number.isInteger(version) && version > 0 ? { version } : {}),
  };
}

export const ENDINGS = [".md", ".markdown", ".html", ".htm", ".pdf", ".docx"] as const;
const MOST_BYTES = 10_000_000;
const KINDS: Record<DocumentVersion["kind"], string> = {
  markdown: "Markdown",
  html: "HTML",
  pdf: "PDF",
  docx: "Word",
};
const PROBLEMS: Record<NonNullable<DocumentVersion["problem"]>, string> = {
  encrypted: "The file is under a password. Save it without one and give it again.",
  broken: "The file is damaged, or it is not what its name says.",
  no_text: "The file holds no text. A scan has to be turned into text before it can be searched.",
  too_large: "The file unpacks to more than can be read.",
  too_long: "The file is too long to be searched. Divide it and give the parts.",
};

/** Why a file is not even sent; null when it may be. */
export function refusal({ name, size }: { name: string; size: number }): string | null {
  if (!ENDINGS.some((ending) => name.toLowerCase().endsWith(ending)))
    return "Only Markdown, HTML, PDF and Word (.docx) can be read.";
  if (size > MOST_BYTES) return "A file may have at most 10 MB.";
  return size === 0 ? "The file is empty." : null;
}

export const problemWords = (version: DocumentVersion): string =>
  version.problem === null ? "" : PROBLEMS[version.problem];

/** Where a version is: being read, how much of it can be found, or that nobody could read it. */
export function stateWords({ status, passages }: DocumentVersion): string {
  if (status === "waiting") return "Reading…";
  return status === "failed" ? "Could not be read" : count(passages, "passage");
}

export const kindWords = ({ kind, size_bytes }: DocumentVersion): string =>
  `${KINDS[kind]} · ${sizeWords(size_bytes)}`;

export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return count(bytes, "byte");
  return bytes < 1_000_000
    ? `${Math.round(bytes / 1_000).toString()} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export const isWaiting = ({ versions }: Pick<DocumentRow, "versions">): boolean =>
  versions.some(({ status }) => status === "waiting");

/** The version that answers come from, when there is one. */
export const searchedOf = ({ versions }: Pick<DocumentRow, "versions">): DocumentVersion | undefined =>
  versions.find(({ searched }) => searched);

/** Headings as one line, or the page. */
export function placeWords({ headings, page }: { headings: readonly string[]; page: number | null }): string {
  if (headings.length > 0) return headings.join(" › ");
  return page === null ? "" : `Page ${page.toString()}`;
}

/** Where a cited passage stands: the version, then heading or page. */
export function citedPlace(cited: { version: number | null; heading: string; page: number | null }): string {
  const place = cited.heading.split(" › ").at(-1) ?? "";
  return [
    cited.version === null ? "" : `version ${cited.version.toString()}`,
    place || (cited.page === null ? "" : `page ${cited.page.toString()}`),
  ]
    .filter(Boolean)
    .join(", ");
}
