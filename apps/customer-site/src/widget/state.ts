import type { AnswerEvent, Block, ChatMessage, Conversation, TalkState } from "./types";

/** A line of the thread. `local` ones were written here and are known by their client id. */
export interface Line {
  id: string;
  role: ChatMessage["role"];
  text: string;
  blocks: Block[];
  status: "sent" | "sending" | "failed";
  local: boolean;
}

export interface Thread {
  phase: "new" | "loading" | "ready" | "unreachable";
  talk: TalkState;
  lines: Line[];
  /** The answer that is being written; null when none is. */
  draft: { text: string; blocks: Block[] } | null;
}

export type Action =
  | { type: "loading" }
  | { type: "unreachable" }
  | { type: "loaded"; conversation: Conversation }
  | { type: "wrote"; clientId: string; text: string }
  | { type: "failed"; clientId: string }
  | { type: "answer"; clientId: string; event: AnswerEvent }
  | { type: "heard"; event: AnswerEvent }
  | { type: "asked_for_person" }
  | { type: "reset" };

export const newThread: Thread = { phase: "new", talk: "assistant", lines: [], draft: null };

function toLine({ id, role, text, blocks }: ChatMessage): Line {
  return { id, role, text, blocks: blocks ?? [], status: "sent", local: false };
}

function change(lines: Line[], id: string, patch: Partial<Line>): Line[] {
  return lines.map((line) => (line.id === id ? { ...line, ...patch } : line));
}

/** Adds a message unless it is there already: answers arrive both by stream and by the live feed. */
function withMessage(lines: Line[], message: ChatMessage): Line[] {
  const line = toLine(message);
  return lines.some((known) => known.id === line.id) ? change(lines, line.id, line) : [...lines, line];
}

function talkAfter(talk: TalkState, blocks: Block[]): TalkState {
  const handedOver = blocks.some((block) => block.kind === "handover");
  return handedOver && talk === "assistant" ? "waiting_for_person" : talk;
}

function onAnswer(thread: Thread, clientId: string, event: AnswerEvent): Thread {
  const draft = thread.draft ?? { text: "", blocks: [] };
  switch (event.kind) {
    case "accepted":
      return {
        ...thread,
        lines: change(thread.lines, clientId, { id: event.messageId, status: "sent" }),
        draft,
      };
    case "delta":
      return { ...thread, draft: { ...draft, text: draft.text + event.text } };
    case "block":
      return { ...thread, draft: { ...draft, blocks: [...draft.blocks, event.block] } };
    case "done": {
      if (!event.message) return { ...thread, draft: null };
      const lines = withMessage(thread.lines, event.message);
      return { ...thread, lines, draft: null, talk: talkAfter(thread.talk, event.message.blocks ?? []) };
    }
    default:
      return onHeard(thread, event);
  }
}

function onHeard(thread: Thread, event: AnswerEvent): Thread {
  if (event.kind === "state") return { ...thread, talk: event.state };
  if (event.kind !== "message") return thread;
  /* Our own words come back on the feed; they are on the page already. */
  const ours =
    event.message.role === "customer" && !thread.lines.some((line) => line.id === event.message.id);
  const pending = thread.lines.some((line) => line.status === "sending" && line.text === event.message.text);
  if (ours && pending) return thread;
  return { ...thread, lines: withMessage(thread.lines, event.message) };
}

/** The thread after something happened. Pure, so that every order of events can be tested. */
export function reduce(thread: Thread, action: Action): Thread {
  switch (action.type) {
    case "loading":
      return { ...thread, phase: "loading" };
    case "unreachable":
      return { ...thread, phase: "unreachable" };
    case "loaded": {
      const known = new Set(action.conversation.messages.map((message) => message.id));
      const unsent = thread.lines.filter(
        (line) => line.local && line.status !== "sent" && !known.has(line.id),
      );
      const lines = [...action.conversation.messages.map(toLine), ...unsent];
      return { phase: "ready", talk: action.conversation.state, lines, draft: null };
    }
    case "wrote": {
      const line: Line = {
        id: action.clientId,
        role: "customer",
        text: action.text,
        blocks: [],
        status: "sending",
        local: true,
      };
      const again = thread.lines.some((known) => known.id === line.id);
      const lines = again ? change(thread.lines, line.id, { status: "sending" }) : [...thread.lines, line];
      return { ...thread, phase: "ready", lines };
    }
    case "failed":
      return { ...thread, draft: null, lines: change(thread.lines, action.clientId, { status: "failed" }) };
    case "answer":
      return onAnswer(thread, action.clientId, action.event);
    case "heard":
      return onHeard(thread, action.event);
    case "asked_for_person":
      return { ...thread, talk: thread.talk === "person" ? "person" : "waiting_for_person" };
    case "reset":
      return newThread;
  }
}
