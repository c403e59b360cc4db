import type {
  Agent,
  AgentChannel,
  AgentKind,
  Agents,
  AgentStrategy,
  AgentTone,
  AgentWish,
} from "../../../shared/api/types";

/** The agent that is open, in the address. */
export interface AgentSearch {
  agent?: string;
}

export function parseAgentSearch(raw: Record<string, unknown>): AgentSearch {
  return typeof raw.agent === "string" && /^[\w-]{1,60}$/.test(raw.agent) ? { agent: raw.agent } : {};
}

export const TONES: readonly { value: AgentTone; label: string; example: string }[] = [
  { value: "warm", label: "Warm", example: "“With pleasure! Which date do you have in mind?”" },
  { value: "brief", label: "Brief", example: "“Which date?”" },
  { value: "formal", label: "Formal", example: "“Certainly. May I ask which date you have in mind?”" },
];

export function toneWords(tone: AgentTone): string {
  return TONES.find(({ value }) => value === tone)?.label ?? tone;
}

export const STRATEGIES: readonly { value: AgentStrategy; label: string; about: string }[] = [
  {
    value: "sales",
    label: "Sales",
    about: "first what belongs to the parties, places and leads that are named",
  },
  { value: "retention", label: "Retention", about: "first what means the same, whatever the words" },
  { value: "technical_support", label: "Technical support", about: "first what has the very words" },
  { value: "balanced", label: "Balanced", about: "meaning, words and what belongs together count the same" },
  { value: "documents", label: "As documents", about: "meaning and words alone" },
];

export function strategyWords(strategy: AgentStrategy): string {
  const found = STRATEGIES.find(({ value }) => value === strategy);
  return found
    ? `When a person takes over from it, what is remembered of the guest is searched so: ${found.about}.`
    : "";
}

export const CHANNELS: readonly { value: AgentChannel; label: string }[] = [
  { value: "web", label: "Chat" },
  { value: "sms", label: "Text messages" },
  { value: "email", label: "E-mail" },
  { value: "voice", label: "Telephone" },
];

export function channelWords(channels: readonly AgentChannel[]): string {
  return CHANNELS.filter(({ value }) => channels.includes(value))
    .map(({ label }) => label)
    .join(", ");
}

/** "34 %" of the last week's turns; nothing while there were none. */
export function shareWords(share: number | null): string {
  if (share === null) return "–";
  return share > 0 && share < 0.01 ? "< 1 %" : `${Math.round(share * 100)} %`;
}

export const isOwn = (agent: Pick<Agent, "template">): boolean => agent.template !== null;

/** Whether an agent differs from what was shipped. */
export const isChanged = (agent: Pick<Agent, "version" | "template">): boolean =>
  isOwn(agent) ? agent.version > 1 : agent.version > 0;

/** What the form holds: everything that is saved but the version. */
export type AgentDraft = Omit<AgentWish, "version" | "topics" | "channels" | "retrieval"> & {
  retrieval: AgentStrategy;
  topics: string[] | null;
  channels: AgentChannel[];
};

export function draftOf(agent: Agent): AgentDraft {
  const { name, tone, enabled, tools, topics, channels, retrieval } = agent;
  return { name, tone, enabled, tools, topics, channels, retrieval };
}

export function isSame(draft: AgentDraft, agent: Agent): boolean {
  const sorted = ({ tools, topics, channels, ...rest }: AgentDraft) =>
    JSON.stringify([rest, [...tools].sort(), topics && [...topics].sort(), [...channels].sort()]);
  return sorted(draft) === sorted(draftOf(agent));
}

/** What is wrong with a draft before it is sent; the server decides again. */
export function draftProblems(draft: AgentDraft, own: boolean): Partial<Record<keyof AgentDraft, string>> {
  const problems: Partial<Record<keyof AgentDraft, string>> = {};
  if (!/^[A-Za-zÀ-ž][A-Za-zÀ-ž .,'&-]{1,39}$/.test(draft.name.trim()))
    problems.name = "2 to 40 letters; no figures";
  if (draft.topics?.length === 0) problems.topics = "Choose at least one topic, or all";
  if (own && draft.channels.length === 0) problems.channels = "Choose at least one channel";
  return problems;
}

/** What happens while an agent is off. */
export function offWords(agent: Agent, agents: Agents): string {
  const kind = agents.kinds.find((one) => one.kind === agent.kind);
  if (isOwn(agent)) return `While it is off, “${houseName(agent.kind, agents)}” answers on its channels.`;
  const standIn = kind?.stand_in;
  return standIn
    ? `While it is off, “${houseName(standIn, agents)}” answers what it can.`
    : "While it is off, a person is asked to take over whenever it would have answered.";
}

export function houseName(kind: AgentKind, agents: Agents): string {
  return agents.agents.find((one) => one.key === kind)?.name ?? kind;
}

/** "5 of 6 tools". */
export function toolWords(agent: Agent, agents: Agents): string {
  const all = agents.kinds.find((one) => one.kind === agent.kind)?.tools.length ?? agent.tools.length;
  return agent.tools.length === all ? `All ${all}` : `${agent.tools.length} of ${all}`;
}
