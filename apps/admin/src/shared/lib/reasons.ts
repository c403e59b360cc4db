import type { Tone } from "@hibachi/ui";
import { humanise } from "./format";

const URGENT = new Set([
  "allergic_reaction",
  "food_poisoning",
  "injury",
  "legal_threat",
  "threat",
  "press",
  "late_chef",
]);

/** Why a conversation needs a person: emergencies stand out, a plain wish for a person stays calm. */
export function reasonTone(reason: string | null | undefined): Tone {
  if (!reason) return "plain";
  if (URGENT.has(reason)) return "plum";
  return reason === "human_request" ? "steel" : "amber";
}

export function isUrgent(reason: string | null | undefined): boolean {
  return reason != null && URGENT.has(reason);
}

export function reasonLabel(reason: string | null | undefined): string {
  if (!reason) return "No reason given";
  return reason === "human_request" ? "Asked for a person" : humanise(reason);
}
