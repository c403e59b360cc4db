import { formatCents, formatSlot } from "@hibachi/ui";
import type { AskAnswer } from "../../../shared/api/types";
import { dayLabel, instantLabel } from "../../../shared/lib/dates";

export type Where = "all" | "documents";
export type AskTable = NonNullable<AskAnswer["table"]>;
export type AskColumn = AskTable["columns"][number];
export type AskRow = AskTable["rows"][number];
type Cell = AskRow["cells"][number];

/** The question in the address, so that it can be shared, and where to look. */
export interface AskSearch {
  q?: string;
  where?: "documents";
}

export function parseAskSearch(raw: Record<string, unknown>): AskSearch {
  const q = typeof raw.q === "string" || typeof raw.q === "number" ? String(raw.q).trim() : "";
  return {
    ...(q ? { q: q.slice(0, 500) } : {}),
    ...(raw.where === "documents" ? { where: "documents" as const } : {}),
  };
}

const NUMBERS = new Set(["money", "count", "percent"]);

export const isNumber = (column: AskColumn): boolean => NUMBERS.has(column.kind);

/** A cell as people read it. */
export function cellWords(cell: Cell, column: AskColumn): string {
  if (cell === null || cell === "") return "–";
  if (typeof cell === "number")
    return column.kind === "money" ? formatCents(cell) : cell.toLocaleString("en-US");
  if (column.kind === "date") return dayLabel(cell);
  if (column.kind === "instant") return instantLabel(cell);
  return /^\d\d:\d\d$/.test(cell) ? formatSlot(cell) : cell;
}

const FORMULA = /^[=+\-@\t\r]/;

function field(cell: Cell, column: AskColumn): string {
  if (cell === null) return "";
  if (typeof cell === "number") return column.kind === "money" ? (cell / 100).toFixed(2) : String(cell);
  const safe = FORMULA.test(cell) && !/^[+-]?\$?[\d,.]+$/.test(cell) ? `'${cell}` : cell;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The table for a spreadsheet; text that it would run as a formula is defused. */
export function csvOf(table: AskTable): string {
  const lines = table.rows.map(({ cells }) =>
    table.columns.map((column, at) => field(cells[at] ?? null, column)).join(","),
  );
  return [
    table.columns.map(({ label }) => field(label, { key: "", label, kind: "text" })).join(","),
    ...lines,
  ].join("\n");
}

/** A text with its articles' emphasis taken out, paragraph by paragraph. */
export const paragraphs = (text: string): string[] =>
  text
    .replaceAll("**", "")
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);

/** An instant as a date and time field holds it, by the browser's clock. */
export function fieldOf(iso: string): string {
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

export const instantOf = (value: string): string => new Date(value).toISOString();
