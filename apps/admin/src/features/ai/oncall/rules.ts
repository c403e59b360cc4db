import type { OnCallAlert, OnCallPerson, OnCallTelling, OnCallTerms } from "../../../shared/api/types";
import { relativeLabel, timeLabel } from "../../../shared/lib/dates";

/** Why a phone number cannot be texted, or null; the server looks closer. */
export function phoneProblem(phone: string): string | null {
  const digits = phone.replace(/\D/g, "").length;
  const written = /^\+?[\d\s().-]+$/.test(phone.trim());
  return written && digits >= 10 && digits <= 15
    ? null
    : "A number with its area code, such as (510) 555-0131";
}

type Least = OnCallTerms["least_priority"];
type TestText = NonNullable<OnCallPerson["test"]>;

/** Each takes in what stands above it. */
export const PRIORITIES: readonly { value: Least; label: string; about: string }[] = [
  {
    value: "urgent",
    label: "Urgent only",
    about: "An allergic reaction, food poisoning, an injury, a threat, a chef who is late today.",
  },
  {
    value: "high",
    label: "Urgent and high",
    about:
      "Also severe allergies, legal threats, the press, disputes about money, angry complaints, short notice.",
  },
  {
    value: "medium",
    label: "Medium too",
    about: "Also a wish for a person or a discount, cooking indoors, what the assistant cannot answer.",
  },
  { value: "low", label: "Every hand-over", about: "Nothing waits without a text." },
];

/** The ids with one moved up (-1) or down (1); the same list when it stands at the end already. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return [...ids];
  const rest = ids.filter((one) => one !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

/** How long somebody has to answer, in words. */
export function waitWords(own: number | null, usual: number): string {
  const minutes = own ?? usual;
  return `${minutes} min${own === null ? "" : ", their own"}`;
}

/** Whether news of a test text may still come; after two minutes it is not waited for any more. */
export function isOnItsWay(test: TestText | null, now: Date): boolean {
  if (test === null || !["queued", "sending", "sent"].includes(test.status)) return false;
  return now.getTime() - new Date(test.at).getTime() < 120_000;
}

/** What became of the last test text; `good` while nothing is amiss. */
export function testWords(test: TestText): { words: string; good: boolean } {
  const { words, good } = fate(test);
  return { words: `Test text ${words}, ${relativeLabel(test.at)}`, good };
}

function fate({ status, reason }: { status: OnCallTelling["status"]; reason: string | null }) {
  switch (status) {
    case "delivered":
      return { words: "delivered", good: true };
    case "failed":
      return { words: `not delivered: ${(reason ?? "no reason given").replace(/\.$/, "")}`, good: false };
    case "stopped":
      return { words: "not sent: the number wants no texts", good: false };
    case "withdrawn":
      return { words: "kept back: somebody had it first", good: true };
    case "queued":
      return reason
        ? { words: `not sent yet: ${reason.replace(/\.$/, "")}`, good: false }
        : { words: "about to be sent", good: true };
    default:
      return { words: "on its way", good: true };
  }
}

export interface AlertLine {
  words: string;
  good: boolean;
}

/** An alert in sentences: who was told and how that went, who has it, or who is next. */
export function alertLines(alert: OnCallAlert): AlertLine[] {
  const told = alert.tellings.map((one) => {
    const { words, good } = fate(one);
    return { words: `Texted ${one.name} ${timeLabel(one.at)}: ${words}`, good };
  });
  const last = ending(alert);
  return last ? [...told, last] : told;
}

function ending(alert: OnCallAlert): AlertLine | null {
  const { closed_at, closed_by_name, closed_because, spent_at, next_at, next_name } = alert;
  if (closed_at !== null) {
    if (closed_because === "acknowledged")
      return {
        words: `Acknowledged by ${closed_by_name ?? "a colleague"} ${timeLabel(closed_at)}`,
        good: true,
      };
    if (closed_because === "taken")
      return {
        words: `Taken over by ${closed_by_name ?? "a colleague"} ${timeLabel(closed_at)}`,
        good: true,
      };
    return closed_because === "lapsed" ? { words: "Nobody on call answered", good: false } : null;
  }
  if (spent_at !== null)
    return { words: `Nobody answered: the office was e-mailed ${timeLabel(spent_at)}`, good: false };
  if (next_at === null) return null;
  return { words: `${next_name ?? "The office"} is told ${timeLabel(next_at)}`, good: true };
}
