import type { ChefAlert } from "../../../shared/api/types";
import { instantLabel, relativeLabel } from "../../../shared/lib/dates";
import { count } from "../../../shared/lib/format";

const WHO: Record<ChefAlert["told"][number]["to"], string> = {
  manager: "station manager",
  admins: "admins",
  owner: "owner",
};

const WHY: Record<ChefAlert["lost"][number]["reason"], string> = {
  time_off: "is away",
  inactive: "works here no more",
};

/** "Needs 2 chefs and has 1. Kenji Ito is away." */
export function lackWords({ needed, assigned, lost }: ChefAlert): string {
  const has = assigned === 0 ? "none" : String(assigned);
  const why = lost.map(({ name, reason }) => ` ${name} ${WHY[reason]}.`).join("");
  return `Needs ${count(needed, "chef")} and has ${has}.${why}`;
}

/** Who has been told or has taken it, and who comes next. */
export function toldWords(alert: ChefAlert, now: Date): string {
  const { seen, told, next_told: next, time_zone: zone } = alert;
  if (seen) return `${seen.by} looks after it since ${instantLabel(seen.at, zone, now)}.`;
  const last = told.at(-1);
  const first = last ? `Told the ${WHO[last.to]} ${relativeLabel(last.at, now)}.` : "Nobody is told yet.";
  if (!next) return first;
  const again = next.to === last?.to ? "Again" : `Next the ${WHO[next.to]}`;
  return `${first} ${again} ${relativeLabel(next.at, now)}.`;
}
