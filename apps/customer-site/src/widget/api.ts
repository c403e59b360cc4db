import { readEvents, type ServerEvent } from "./sse";
import {
  ChatFailure,
  type AnswerEvent,
  type Block,
  type ChatMessage,
  type Conversation,
  type ConversationKey,
  type TalkState,
} from "./types";

/** The calls the widget makes. Every method throws `ChatFailure`. */
export interface ChatApi {
  start: () => Promise<ConversationKey>;
  load: (key: ConversationKey) => Promise<Conversation>;
  send: (key: ConversationKey, text: string, clientId: string) => AsyncGenerator<AnswerEvent>;
  askForPerson: (key: ConversationKey) => Promise<void>;
  follow: (key: ConversationKey, signal: AbortSignal) => AsyncGenerator<AnswerEvent>;
}

async function problemOf(response: Response): Promise<ChatFailure> {
  const body: unknown = await response.json().catch(() => ({}));
  return new ChatFailure(response.status, body as { detail?: string });
}

/** The typed form of one event; null for those the widget has no use for. Throws for `error`. */
export function toAnswer({ name, data }: ServerEvent): AnswerEvent | null {
  const value = JSON.parse(data) as Record<string, unknown>;
  switch (name) {
    case "accepted":
      return { kind: "accepted", messageId: String(value.message_id) };
    case "delta":
      return { kind: "delta", text: String(value.text ?? "") };
    case "block":
      return { kind: "block", block: (value.block ?? value) as Block };
    case "done":
      return { kind: "done", message: (value.message ?? null) as ChatMessage | null };
    case "message":
      return { kind: "message", message: (value.message ?? value) as ChatMessage };
    case "state":
      return { kind: "state", state: value.state as TalkState };
    case "error": {
      const problem = (value.problem ?? value) as { status?: number; detail?: string };
      throw new ChatFailure(problem.status ?? 500, problem);
    }
    default:
      return null;
  }
}

async function* answers(response: Response): AsyncGenerator<AnswerEvent> {
  if (!response.body) throw new ChatFailure(0);
  for await (const event of readEvents(response.body)) {
    const answer = toAnswer(event);
    if (answer) yield answer;
  }
}

/** The chat API at `base` (the address that served the widget, for example `https://myhibachi.example`). */
export function createChatApi(base: string, fetcher: typeof fetch = (...call) => fetch(...call)): ChatApi {
  const root = `${base}/api/v1/chat/conversations`;

  async function call(path: string, init: RequestInit, key?: ConversationKey): Promise<Response> {
    const headers = new Headers(init.headers);
    if (key) headers.set("X-Chat-Token", key.token);
    if (init.body) headers.set("Content-Type", "application/json");
    let response: Response;
    try {
      response = await fetcher(`${root}${path}`, { ...init, headers });
    } catch {
      throw new ChatFailure(0, { detail: "No connection." });
    }
    if (!response.ok) throw await problemOf(response);
    return response;
  }

  return {
    start: async () => (await call("", { method: "POST" })).json() as Promise<ConversationKey>,
    load: async (key) => (await call(`/${key.id}`, {}, key)).json() as Promise<Conversation>,
    async *send(key, text, clientId) {
      const body = JSON.stringify({ text, client_id: clientId });
      const headers = { Accept: "text/event-stream" };
      yield* answers(await call(`/${key.id}/messages`, { method: "POST", body, headers }, key));
    },
    askForPerson: async (key) => {
      await call(`/${key.id}/person`, { method: "POST" }, key);
    },
    async *follow(key, signal) {
      yield* answers(
        await call(`/${key.id}/events`, { signal, headers: { Accept: "text/event-stream" } }, key),
      );
    },
  };
}
