import type { Agent } from "../shared/api/types";

export const TOOLS = ["menu", "search_knowledge"];

/** The menu agent as shipped, with what a test wants different. */
export function agent(change: Partial<Agent> = {}): Agent {
  return {
    key: "menu",
    kind: "menu",
    template: null,
    name: "Menu",
    tone: "warm",
    enabled: true,
    tools: TOOLS,
    topics: null,
    channels: [],
    retrieval: "balanced",
    version: 0,
    updated_at: null,
    updated_by_name: null,
    share: 0.25,
    ...change,
  };
}
