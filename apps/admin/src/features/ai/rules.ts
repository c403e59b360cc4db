import type {
  AskedCode,
  Conversation,
  ConversationRow,
  ConversationState,
  TextDelivery,
} from "../../shared/api/types";
import { humanise } from "../../shared/lib/format";
import { isUrgent } from "../../shared/lib/reasons";

export interface InboxSearch {
  state?: ConversationState;
  /** The message to open the conversation at. */
  message?: string;
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
  return {
    ...(found ? { state: found.state } : {}),
    ...(typeof raw.message === "string" && raw.message !== "" ? { message: raw.message } : {}),
  };
}

const dueOf = (row: ConversationRow) => row.hand_over?.due_at ?? row.last_message_at;

/** Emergencies first, then whoever is due or has waited longest. */
export function byUrgency(rows: readonly ConversationRow[]): ConversationRow[] {
  const rank = (row: ConversationRow) => (isUrgent(row.hand_over?.reason) ? 0 : 1);
  return [...rows].sort((a, b) => rank(a) - rank(b) || dueOf(a).localeCompare(dueOf(b)));
}

export function isLate(row: Pick<ConversationRow, "hand_over" | "state">, now: Date): boolean {
  return row.state === "waiting_for_person" && row.hand_over !== null && new Date(row.hand_over.due_at) < now;
}

export type Part = "take" | "answer" | "watch";

/** What this person can do in a thread: take it, answer in it, or only watch while a colleague has it. */
export function partIn(thread: Pick<Conversation, "state" | "taken_by">, myId: string): Part {
  if (thread.state !== "person") return "take";
  return thread.taken_by === null || thread.taken_by === myId ? "answer" : "watch";
}

const CHANNELS: Record<string, string> = {
  web: "Someone on the site",
  sms: "By text",
  phone: "By phone",
  email: "By e-mail",
};

/** Whom the conversation is with: by the name they gave, else as far as the channel tells. */
export function whoLabel({ name, channel }: Pick<ConversationRow, "name" | "channel">): string {
  return name || (CHANNELS[channel] ?? humanise(channel));
}

/** How a message fared on its way by text; `good` while nothing is amiss. */
export function deliveryWords({ status, reason }: Pick<TextDelivery, "status" | "reason">): {
  words: string;
  good: boolean;
} {
  switch (status) {
    case "queued":
      return reason
        ? { words: `Not sent yet, tried again: ${reason}`, good: false }
        : { words: "Waits to be sent by text", good: true };
    case "sending":
      return { words: "Is being sent by text", good: true };
    case "sent":
      return { words: "Sent by text", good: true };
    case "delivered":
      return { words: "Delivered by text", good: true };
    case "stopped":
      return { words: "Stopped: not sent by text", good: false };
    case "withdrawn":
      return { words: "Kept back: a person took the conversation first", good: true };
    default:
      return { words: `Not delivered: ${reason ?? "no reason given"}`, good: false };
  }
}

export interface TextPart {
  text: string;
  strong: boolean;
}

/** The one mark of Markdown the assistant uses inside a line: **bold**. */
export function textParts(text: string): TextPart[] {
  return text
    .split(/\*\*(.+?)\*\*/g)
    .map((part, at) => ({ text: part, strong: at % 2 === 1 }))
    .filter((part) => part.text !== "");
}

/** What became of a code that was asked for; `good` while nothing is amiss. */
export function codeWords(code: AskedCode): { words: string; good: boolean } {
  const to = code.to ?? "";
  if (code.used) return { words: `Code sent to ${to}, and typed in`, good: true };
  switch (code.fate) {
    case "texted":
      return code.text === "delivered"
        ? { words: `Code texted to ${to}: delivered`, good: true }
        : { words: `Code on its way by text to ${to}`, good: true };
    case "emailed":
      return code.text
        ? { words: `Code not delivered by text, e-mailed to ${to} instead`, good: false }
        : { words: `Code e-mailed to ${to}`, good: true };
    default:
      return {
        words: "Code asked for, none sent: no coming booking fits, or too many were sent",
        good: false,
      };
  }
}
