import { formatCents, formatSlot } from "@hibachi/ui";
import type { AskAnswer } from "../api/types";
import { dayLabel } from "./dates";

export type Figure = AskAnswer["figures"][number];

/** A figure as people read it. */
export function figureWords({ kind, value, unit }: Figure): string {
  if (kind === "money" && typeof value === "number") return formatCents(value);
  if (kind === "date") return dayLabel(String(value));
  if (kind === "time") return formatSlot(String(value).slice(0, 5));
  const number = Number(value);
  const words = Number.isNaN(number) ? String(value) : number.toLocaleString("en-US");
  return unit ? `${words} ${number === 1 ? unit : `${unit}s`}` : words;
}

const spanWords = ({ from, to }: { from: string; to: string }): string => {
  const [first, last] = [dayLabel(from), dayLabel(to)];
  return first === last ? first : `${first} to ${last}`;
};

const each = (words: readonly string[]): string => [...new Set(words)].join("; ");

/** "payments and refunds · Mon, Nov 16 to Sun, Nov 22": where figures come from and of which dates, each once. */
export function sourcesOf(figures: readonly Figure[]): string {
  const dates = each(figures.flatMap(({ period }) => (period ? [spanWords(period)] : [])));
  const sources = each(figures.map(({ source }) => source));
  return dates ? `${sources} · ${dates}` : sources;
}
