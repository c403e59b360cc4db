import { api, unwrap } from "./client";
import { TOPICS, type Topic } from "./keys";

/** `off` is for those who may hear of nothing. */
export type LiveState = "off" | "connecting" | "open" | "lost";

interface Listener {
  /** Something under the topic changed. */
  onChange: (topic: Topic) => void;
  /** The stream is back after a gap: anything may have changed meanwhile. */
  onReturn: () => void;
  onState: (state: LiveState) => void;
}

const LONGEST_WAIT = 30_000;

/** The topic of an event: its name, or the `topic` inside an unnamed message. */
export function topicOf(name: string, data: string): Topic | null {
  const named = TOPICS.find((topic) => topic === name);
  if (named !== undefined) return named;
  try {
    const body: unknown = JSON.parse(data);
    if (typeof body !== "object" || body === null || !("topic" in body)) return null;
    return TOPICS.find((topic) => topic === body.topic) ?? null;
  } catch {
    return null;
  }
}

/**
 * Keeps one event stream open. A ticket opens the stream once, so each attempt fetches a new one; attempts wait longer
 * and longer, with some chance in it so that a restarted server is not met by everyone at once. Returns the stop.
 */
export function listenLive(topics: readonly Topic[], listener: Listener): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempts = 0;
  let wasOpen = false;
  let stopped = false;

  const later = () => {
    source?.close();
    source = null;
    if (stopped) return;
    listener.onState("lost");
    const wait = Math.min(LONGEST_WAIT, 1000 * 2 ** attempts) * (0.75 + Math.random() / 2);
    attempts += 1;
    timer = setTimeout(() => void open(), wait);
  };

  const open = async () => {
    listener.onState("connecting");
    try {
      const { ticket } = await unwrap(api.POST("/live/ticket"));
      if (stopped) return;
      const query = new URLSearchParams({ topics: topics.join(","), access_token: ticket });
      source = new EventSource(`/api/v1/live?${query.toString()}`);
    } catch {
      later();
      return;
    }
    const changed = (event: MessageEvent<string>) => {
      const topic = topicOf(event.type, event.data);
      if (topic !== null) listener.onChange(topic);
    };
    source.onmessage = changed;
    for (const topic of topics) source.addEventListener(topic, changed);
    source.onopen = () => {
      attempts = 0;
      listener.onState("open");
      if (wasOpen) listener.onReturn();
      wasOpen = true;
    };
    source.onerror = later;
  };

  void open();
  return () => {
    stopped = true;
    clearTimeout(timer);
    source?.close();
  };
}
