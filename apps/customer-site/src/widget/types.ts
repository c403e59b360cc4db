import type { Block, ChatMessage, Conversation, ConversationKey, Problem } from "@hibachi/api-client";

export type { Block, ChatMessage, Conversation, ConversationKey };
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
