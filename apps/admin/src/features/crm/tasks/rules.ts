import type { Task, TaskKind } from "../../../shared/api/types";
import { count } from "../../../shared/lib/format";
import { isOverdue, noteLines, TASK_KINDS, type NoteLine } from "../../../shared/lib/tasks";

/** Filters in the address; without them every open task. */
export interface TaskSearch {
  status?: "done";
  kind?: TaskKind;
  mine?: true;
}

export function parseTaskSearch(raw: Record<string, unknown>): TaskSearch {
  const kind = TASK_KINDS.find((one) => one === raw.kind);
  return {
    ...(raw.status === "done" ? { status: "done" as const } : {}),
    ...(kind ? { kind } : {}),
    ...(raw.mine === "true" || raw.mine === true ? { mine: true as const } : {}),
  };
}

/** "3 tasks · 1 overdue"; `more` when the list goes on. */
export function summaryWords(tasks: readonly Task[], now: Date, more: boolean): string {
  const late = tasks.filter((task) => isOverdue(task, now)).length;
  const words = `${count(tasks.length, "task")}${more ? " shown" : ""}`;
  return late > 0 ? `${words} · ${late} overdue` : words;
}

/** The note beside whom it is about: who that is need not be said twice. */
export function linesOf(task: Pick<Task, "note" | "customer">): NoteLine[] {
  return noteLines(task.note).filter(({ term }) => term !== "Who" || task.customer === null);
}

/** What to say when nothing is listed. */
export function emptyWords(search: TaskSearch): { title: string; text: string } {
  if (search.kind ?? search.mine)
    return { title: "No such tasks", text: "Clear a filter to see the others." };
  if (search.status === "done")
    return { title: "Nothing is done yet", text: "What the team ticks off is kept here." };
  return {
    title: "Nothing to do",
    text: "Promised calls, large parties, complaints and hand-overs of the assistant appear here at once.",
  };
}
