import { joinNames } from "./format";

interface Assigned {
  id: string;
  name: string;
  absence: "time_off" | "inactive" | null;
}

const ABSENCES = { time_off: "has time off", inactive: "is not working for us any more" } as const;

/** Those who are assigned and will come. */
export function coming<T extends Pick<Assigned, "absence">>(chefs: readonly T[]): T[] {
  return chefs.filter((chef) => chef.absence === null);
}

/** Why an assigned chef will not come: "has time off"; nothing for one who will. */
export function absenceWords(chef: Pick<Assigned, "absence">): string | null {
  return chef.absence === null ? null : ABSENCES[chef.absence];
}

/** Who is assigned and away, with the reason: "Kenji has time off". */
export function awayWords(chefs: readonly Pick<Assigned, "name" | "absence">[]): string {
  const away = chefs.filter((chef) => chef.absence !== null);
  return joinNames(away.map((chef) => `${chef.name} ${absenceWords(chef) ?? ""}`));
}
