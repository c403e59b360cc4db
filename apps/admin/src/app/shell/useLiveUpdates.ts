import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { keys, TOPICS, type Topic } from "../../shared/api/keys";
import { listenLive, type LiveState } from "../../shared/api/live";

/** Events come in bursts (one booking touches several rows); a short wait makes one refetch of them. */
const GATHER_MS = 250;

/** Makes what the server says has changed old in the cache; visible screens then fetch again. */
export function useLiveUpdates(): LiveState {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>("connecting");
  useEffect(() => {
    const changed = new Set<Topic>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      timer = undefined;
      for (const topic of changed) void client.invalidateQueries({ queryKey: keys.topic(topic) });
      changed.clear();
    };
    const onChange = (topic: Topic) => {
      changed.add(topic);
      timer ??= setTimeout(flush, GATHER_MS);
    };
    const stop = listenLive({ onChange, onReturn: () => TOPICS.forEach(onChange), onState: setState });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [client]);
  return state;
}
