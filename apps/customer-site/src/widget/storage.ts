import type { ConversationKey } from "./types";

/** Remembers the conversation of one business on this device; silent where storage is refused. */
export function conversationStore(business: string) {
  const name = `hibachi-chat-${business}`;
  return {
    read(): ConversationKey | null {
      try {
        const key = JSON.parse(localStorage.getItem(name) ?? "null") as Partial<ConversationKey> | null;
        return key?.id && key.token ? { id: key.id, token: key.token } : null;
      } catch {
        return null;
      }
    },
    write(key: ConversationKey): void {
      try {
        localStorage.setItem(name, JSON.stringify(key));
      } catch {
        /* The thread then lasts until the page is left. */
      }
    },
    clear(): void {
      try {
        localStorage.removeItem(name);
      } catch {
        /* Nothing was kept. */
      }
    },
  };
}

export type ConversationStore = ReturnType<typeof conversationStore>;
