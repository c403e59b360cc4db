import { formatPhone, type Tone } from "@hibachi/ui";
import type { Task, TaskKind } from "../api/types";
import { ageLabel, relativeLabel } from "./dates";

const KINDS: Record<TaskKind, { label: string; tone: Tone }> = {
  callback: { label: "Call back", tone: "amber" },
  follow_up: { label: "Follow up", tone: "steel" },
  complaint: { label: "Complaint", tone: "plum" },
  escalation: { label: "Needs a person", tone: "ember" },
  money: { label: "Money", tone: "plum" },
  other: { label: "Other", tone: "plain" },
};

export const TASK_KINDS = Object.keys(KINDS) as TaskKind[];

export function taskLabel(kind: TaskKind): string {
  return KINDS[kind].label;
}

export function taskTone(kind: TaskKind): Tone {
  return KINDS[kind].tone;
}

export function isOverdue(task: Pick<Task, "status" | "due_at">, now: Date): boolean {
  return task.status === "open" && new Date(task.due_at) < now;
}

/** "in 2 h", "overdue by 20 min". */
export function dueWords(task: Pick<Task, "status" | "due_at">, now: Date): string {
  if (!isOverdue(task, now)) return relativeLabel(task.due_at, now);
  const age = ageLabel(task.due_at, now);
  return age === "just now" ? "due now" : `overdue by ${age}`;
}

export interface NoteLine {
  /** What the line is about: "Why"; empty for plain words. */
  term: string;
  value: string;
}

const TERM = /^([A-Z][a-z]+(?: [a-z]+)?): (.+)$/s;
const E164 = /\+\d{8,15}\b/g;

/** A note line by line, with phone numbers as people read them. What was said last may span lines of its own. */
export function noteLines(note: string): NoteLine[] {
  return note
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const found = TERM.exec(line);
      const value = (found?.[2] ?? line).replace(E164, (phone) => formatPhone(phone));
      return { term: found?.[1] ?? "", value };
    });
}

/** The task in one line: whom it is about and what they said, or why it is there. */
export function taskLine(task: Pick<Task, "customer" | "note">): string {
  const lines = noteLines(task.note);
  const words = lines.find(({ term }) => term === "Said last") ?? lines[0];
  return [task.customer?.name ?? "", words?.value ?? ""].filter(Boolean).join(" · ");
}
