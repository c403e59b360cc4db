import type { MenuItem, paths, Problem, Quote, SlotOut } from "@hibachi/api-client";

/** What a message shows beside its text. The API keeps blocks open, so that an older widget may meet a newer kind. */
export type Block =
  | { kind: "quote_card"; quote: Quote; quote_id: string | null }
  | { kind: "slot_picker"; date: string; slots: SlotOut[]; zip: string }
  | { kind: "menu_card"; items: MenuItem[] }
  | { kind: "handover"; reason: string; promise: string | null }
  | { kind: "link"; label: string; href: string };

type Talk =
  paths["/chat/conversations/{conversation_id}"]["get"]["responses"][200]["content"]["application/json"];

export type ChatMessage = Omit<Talk["messages"][number], "blocks" | "position"> & { blocks: Block[] };
export type Conversation = Omit<Talk, "messages"> & { messages: ChatMessage[] };
export type ConversationKey =
  paths["/chat/conversations"]["post"]["responses"][201]["content"]["application/json"];
export type TalkState = Conversation["state"];

/** What a streamed answer tells, one after the other. */
export type AnswerEvent =
  | { kind: "accepted"; messageId: string }
  | { kind: "delta"; text: string }
  | { kind: "block"; block: Block }
  | { kind: "done"; message: ChatMessage | null }
  | { kind: "state"; state: TalkState }
  | { kind: "message"; message: ChatMessage };

/** A failure of a call: `status` 0 when there was no answer. */
export class ChatFailure extends Error {
  readonly status: number;

  constructor(status: number, problem?: Partial<Problem>) {
    super(problem?.detail ?? problem?.title ?? "The answer did not arrive.");
    this.name = "ChatFailure";
    this.status = status;
  }
}
