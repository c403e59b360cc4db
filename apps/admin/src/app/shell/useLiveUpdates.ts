import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { keys, TOPICS, type Topic } from "../../shared/api/keys";
import { useCan, type Permission } from "../../shared/auth/permissions";
import { listenLive, type LiveState } from "../../shared/api/live";

/** Events come in bursts (one booking touches several rows); a short wait makes one refetch of them. */
const GATHER_MS = 250;

/** The server sends a person only the topics they may read about. */
const NEEDS: Record<Topic, Permission> = {
  bookings: "bookingsRead",
  conversations: "inboxRead",
  chefs: "chefsRead",
  prices: "pricesRead",
  customers: "customersRead",
  flags: "flagsRead",
  tasks: "tasksRead",
};

/** Makes what the server says has changed old in the cache; visible screens then fetch again. */
export function useLiveUpdates(): LiveState {
  const client = useQueryClient();
  const may = useCan();
  const topics = TOPICS.filter((topic) => may(NEEDS[topic])).join(",");
  const [state, setState] = useState<LiveState>("connecting");
  useEffect(() => {
    const heard = TOPICS.filter((topic) => topics.split(",").includes(topic));
    if (heard.length === 0) return undefined;
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
    const stop = listenLive(heard, { onChange, onReturn: () => heard.forEach(onChange), onState: setState });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [client, topics]);
  return topics === "" ? "off" : state;
}
