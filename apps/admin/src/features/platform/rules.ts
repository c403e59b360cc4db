import type { Batch, Check, Flag } from "../../shared/api/types";
import { count, humanise } from "../../shared/lib/format";

export function failing(checks: readonly Check[]): Check[] {
  return checks.filter((check) => !check.ok);
}

export interface FlagGroup {
  batch: string;
  title: string;
  enabled: boolean;
  checks: Check[];
  flags: Flag[];
  on: number;
}

/** Flags under the release batch they belong to, in the order the server lists batches. */
export function groupFlags(flags: readonly Flag[], batches: readonly Batch[]): FlagGroup[] {
  const known: string[] = batches.map((batch) => batch.name);
  const names = [
    ...known,
    ...new Set(flags.map((flag) => flag.batch).filter((name) => !known.includes(name))),
  ];
  return names.map((name) => {
    const batch = batches.find((one) => one.name === name);
    const mine = flags.filter((flag) => flag.batch === name);
    return {
      batch: name,
      title: batch?.title ?? humanise(name),
      enabled: batch?.enabled ?? mine.every((flag) => flag.enabled),
      checks: batch?.checks ?? [],
      flags: mine,
      on: mine.filter((flag) => flag.enabled).length,
    };
  });
}

/** Flags that are on and need this one: switching it off takes them along. */
export function dependents(flag: Flag, flags: readonly Flag[]): Flag[] {
  return flags.filter((other) => other.enabled && other.needs.includes(flag.key));
}

/** Needs of a flag that are themselves flags and still off. */
export function missingNeeds(flag: Flag, flags: readonly Flag[]): string[] {
  return flag.needs.filter((need) => flags.some((other) => other.key === need && !other.enabled));
}

/** The consequence of switching a flag off, in words. */
export function offWords(flag: Flag, flags: readonly Flag[]): string {
  const taken = dependents(flag, flags);
  return taken.length === 0
    ? "Its pages and actions disappear for customers and staff at once. Nothing stored is lost."
    : `${count(taken.length, "feature")} that need${taken.length === 1 ? "s" : ""} it stop too: ${taken.map((one) => one.key).join(", ")}.`;
}
