import type { MeasuredSet } from "../../../shared/api/types";
import { humanise } from "../../../shared/lib/format";

type Metric = MeasuredSet["metrics"][number];

const WORDS: Record<string, string> = {
  top1: "Right part of the assistant",
  exact: "Every wish right, none too many",
  multi_f1: "Several wishes found",
  reject_recall: "Not ours, told so",
  false_reject: "Ours, wrongly refused",
  calibration_error: "Certainty off by",
  recall: "Must reach a person, does",
  false_rate: "Handed over without need",
  pass: "Conversations to their end",
  grounded: "Answers without a loose figure",
  f1: "Facts read from messages",
  accuracy: "Right answers",
};

export function metricWords(name: string): string {
  return WORDS[name] ?? humanise(name);
}

/** Shares as people read them: 0.9876 → "98.8 %". */
export function shareLabel(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}

/** "bar ≥ 97.0 %" */
export function barLabel({ bar, at_least }: Pick<Metric, "bar" | "at_least">): string {
  return bar === null ? "no bar" : `bar ${at_least ? "≥" : "≤"} ${shareLabel(bar)}`;
}

/** "intents_dev" → "Intents, dev"; "dialogues/test" → "Dialogues, test". */
export function setLabel(name: string): string {
  const [first = name, ...rest] = name.split(/[_/]/);
  return [humanise(first), ...rest].join(", ");
}

export function metBars(set: Pick<MeasuredSet, "metrics">): { met: number; of: number } {
  const judged = set.metrics.filter(({ met }) => met !== null);
  return { met: judged.filter(({ met }) => met).length, of: judged.length };
}

export interface Line {
  /** Points of an SVG polyline in a box of 100 by 32. */
  points: string;
  last: { x: number; y: number };
  bar: number | null;
}

const HEIGHT = 32;

/** A metric over runs, oldest first, drawn between the least and the most that is shown. */
export function lineOf(values: readonly number[], bar: number | null): Line {
  const shown = bar === null ? values : [...values, bar];
  const most = Math.max(...shown);
  const span = Math.max(most - Math.min(...shown), 0.01);
  const least = (most + Math.min(...shown) - span) / 2;
  const y = (value: number) => Math.round((HEIGHT - 3 - ((value - least) / span) * (HEIGHT - 6)) * 10) / 10;
  const x = (at: number) => (values.length === 1 ? 100 : Math.round((at / (values.length - 1)) * 1000) / 10);
  const points = values.map((value, at) => `${x(at)},${y(value)}`);
  const last = values.length - 1;
  return {
    points: points.join(" "),
    last: { x: x(last), y: y(values[last] ?? 0) },
    bar: bar === null ? null : y(bar),
  };
}
