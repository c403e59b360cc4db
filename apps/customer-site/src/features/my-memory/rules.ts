import { formatDate } from "@hibachi/ui";
import type { MyMemory } from "../../shared/data/types";

type Fact = MyMemory["items"][number];

const CHANNELS: Record<string, string> = {
  web: "in our chat",
  sms: "by text",
  email: "by e-mail",
  voice: "on the phone",
};

/** Where it comes from: when and how it was said, or that the team wrote it down. */
export function saidWords(fact: Pick<Fact, "said_at" | "channel" | "by_team">): string {
  const day = formatDate(fact.said_at.slice(0, 10));
  if (fact.by_team) return `Our team wrote this down on ${day}.`;
  return `You said so ${CHANNELS[fact.channel ?? ""] ?? "to us"} on ${day}.`;
}
