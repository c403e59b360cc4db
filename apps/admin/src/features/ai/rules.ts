import type { Conversation, ConversationRow, ConversationState } from "../../shared/api/types";
import { isUrgent } from "../../shared/lib/reasons";

export interface InboxSearch {
  state?: ConversationState;
}

export const INBOX_STATES: readonly { state: ConversationState; label: string; empty: string }[] = [
  {
    state: "waiting_for_person",
    label: "Waiting",
    empty: "Nobody is waiting. New requests for a person appear here at once.",
  },
  { state: "person", label: "With us", empty: "Nobody on the team has a conversation open." },
  { state: "assistant", label: "Assistant", empty: "The assistant has no open conversations." },
];

export function parseInboxSearch(raw: Record<string, unknown>): InboxSearch {
  const found = INBOX_STATES.find(({ state }) => state === raw.state);
  return found ? { state: found.state } : {};
}

/** Emergencies first, then whoever is due or has waited longest. */
export function byUrgency(rows: readonly ConversationRow[]): ConversationRow[] {
  const rank = (row: ConversationRow) => (isUrgent(row.reason) ? 0 : 1);
  return [...rows].sort(
    (a, b) => rank(a) - rank(b) || (a.due_at ?? a.since).localeCompare(b.due_at ?? b.since),
  );
}

export function isLate(row: { due_at?: string | null; state: ConversationState }, now: Date): boolean {
  return row.state === "waiting_for_person" && row.due_at != null && new Date(row.due_at) < now;
}

export type Part = "take" | "answer" | "watch";

/** What this person can do in a thread: take it, answer in it, or only watch while a colleague has it. */
export function partIn(thread: Pick<Conversation, "state" | "taken_by_id">, myId: string): Part {
  if (thread.state !== "person") return "take";
  return thread.taken_by_id == null || thread.taken_by_id === myId ? "answer" : "watch";
}
