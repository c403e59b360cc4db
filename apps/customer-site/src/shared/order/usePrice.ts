import type { ProblemError } from "@hibachi/api-client";
import { asProblem } from "../data/problems";
import { usePreview } from "../data/queries";
import type { Menu, Policy, Quote } from "../data/types";
import { useDebounced } from "../form/useDebounced";
import { isZip } from "../party";
import { isAskable, partyProblems, type PartyDraft, type PartyProblems } from "./draft";

const PAUSE_MS = 250;

export interface Price {
  quote: Quote | null;
  /** The figures belong to an earlier version of the party; new ones are on their way. */
  updating: boolean;
  problem: ProblemError | null;
  /** What the host can mend without asking the server. */
  problems: PartyProblems;
  askable: boolean;
  retry: () => void;
}

/**
 * The live price of a draft: asked when the typing pauses, never shown for another party than it was asked for. A party
 * that cannot be is asked for too, so that an unknown place is named beside it and not only afterwards.
 */
export function usePrice(draft: PartyDraft, policy: Policy, menu: Menu): Price {
  const limits = { maxParty: policy.max_party, proteinsIncluded: menu.proteins_included };
  const { settled: asked, behind: typing } = useDebounced(draft, PAUSE_MS);
  const askable = isAskable(draft, limits);
  const { data, error, isPlaceholderData, refetch } = usePreview(asked, isZip(asked.zip));
  const behind = typing || isPlaceholderData;
  return {
    quote: askable && !(error && !behind) ? (data ?? null) : null,
    updating: askable && behind,
    problem: error && !behind ? asProblem(error) : null,
    problems: partyProblems(draft, limits),
    askable,
    retry: () => void refetch(),
  };
}
