import type { Tone } from "@hibachi/ui";
import type { OwnTimeOff, TimeOffRequest } from "../../../shared/api/types";
import { joinNames } from "../../../shared/lib/format";

const STATES: Record<string, { label: string; tone: Tone }> = {
  requested: { label: "waits for an answer", tone: "amber" },
  approved: { label: "approved", tone: "leaf" },
  refused: { label: "declined", tone: "plum" },
};

/** How a chef's own time off stands. */
export function stateOf(off: Pick<OwnTimeOff, "state">): { label: string; tone: Tone } {
  return STATES[off.state] ?? { label: off.state, tone: "plain" };
}

/** What approving does, in a sentence. */
export function consequence(request: Pick<TimeOffRequest, "chef_name" | "events">): string {
  const { events, chef_name } = request;
  if (events.length === 0) return `No event of ${chef_name}'s falls into it.`;
  const names = joinNames(events.map((event) => event.reference));
  return events.length === 1
    ? `${names} then lacks a chef; find another one for it.`
    : `${names} then lack a chef; find others for them.`;
}
