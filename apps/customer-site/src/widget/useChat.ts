import { useCallback, useEffect, useMemo, useReducer, useRef } from "preact/hooks";
import type { ChatApi } from "./api";
import { newThread, reduce, type Thread } from "./state";
import type { ConversationStore } from "./storage";
import { ChatFailure, type ConversationKey } from "./types";

export interface Chat {
  thread: Thread;
  send: (text: string) => void;
  retry: (clientId: string) => void;
  askForPerson: () => void;
  reload: () => void;
}

const pauseMs = 2_000;
const longestPauseMs = 30_000;

/** The conversation behind the panel. `open` starts loading and listening; nothing is fetched before. */
export function useChat(api: ChatApi, store: ConversationStore, open: boolean): Chat {
  const [thread, dispatch] = useReducer(reduce, newThread);
  const keyRef = useRef<ConversationKey | null>(null);
  const textsRef = useRef(new Map<string, string>());

  const load = useCallback(async () => {
    const known = keyRef.current ?? store.read();
    if (!known) return;
    dispatch({ type: "loading" });
    try {
      const conversation = await api.load(known);
      keyRef.current = known;
      dispatch({ type: "loaded", conversation });
    } catch (failure) {
      const gone = failure instanceof ChatFailure && [401, 403, 404, 410].includes(failure.status);
      if (gone) store.clear();
      dispatch({ type: gone ? "reset" : "unreachable" });
    }
  }, [api, store]);

  const connect = useCallback(async () => {
    keyRef.current ??= store.read();
    if (!keyRef.current) {
      keyRef.current = await api.start();
      store.write(keyRef.current);
    }
    return keyRef.current;
  }, [api, store]);

  const deliver = useCallback(
    async (clientId: string) => {
      const text = textsRef.current.get(clientId) ?? "";
      dispatch({ type: "wrote", clientId, text });
      let finished = false;
      try {
        for await (const event of api.send(await connect(), text, clientId)) {
          if (event.kind === "done") finished = true;
          dispatch({ type: "answer", clientId, event });
        }
        /* A stream that broke off: what was said is on the server, so read it from there. */
        if (!finished) await load();
      } catch {
        dispatch({ type: "failed", clientId });
      }
    },
    [api, connect, load],
  );

  useEffect(() => {
    if (open && thread.phase === "new") void load();
  }, [open, thread.phase, load]);

  const listening = open && thread.talk !== "assistant";
  useEffect(() => {
    if (!listening) return undefined;
    const abort = new AbortController();
    void listen(
      api,
      () => keyRef.current,
      abort.signal,
      (event) => dispatch({ type: "heard", event }),
    );
    return () => abort.abort();
  }, [api, listening]);

  return useMemo(
    () => ({
      thread,
      send: (text) => {
        const clientId = newClientId();
        textsRef.current.set(clientId, text);
        void deliver(clientId);
      },
      retry: (clientId) => void deliver(clientId),
      askForPerson: () => {
        dispatch({ type: "asked_for_person" });
        connect()
          .then((known) => api.askForPerson(known))
          .then(load, () => dispatch({ type: "unreachable" }));
      },
      reload: () => void load(),
    }),
    [thread, deliver, connect, api, load],
  );
}

function newClientId(): string {
  return "randomUUID" in crypto
    ? crypto.randomUUID()
    : `${Date.now()}-${Math.random().toString(36).slice(2)}`;
}

type Heard = Parameters<typeof reduce>[1] & { type: "heard" };

/** Follows the live feed until aborted, coming back after every break with growing pauses. */
async function listen(
  api: ChatApi,
  key: () => ConversationKey | null,
  signal: AbortSignal,
  heard: (event: Heard["event"]) => void,
): Promise<void> {
  let pause = pauseMs;
  while (!signal.aborted) {
    const known = key();
    try {
      if (known) {
        for await (const event of api.follow(known, signal)) {
          pause = pauseMs;
          heard(event);
        }
      }
    } catch {
      /* The feed is only a convenience; the thread is read again when the panel opens. */
    }
    await new Promise((resume) => setTimeout(resume, pause));
    pause = Math.min(pause * 2, longestPauseMs);
  }
}
