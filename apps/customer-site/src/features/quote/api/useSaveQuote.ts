import { unwrap, type ProblemError } from "@hibachi/api-client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../../shared/data/ApiContext";
import { keys } from "../../../shared/data/queries";
import type { StoredQuote } from "../../../shared/data/types";
import { useAction } from "../../../shared/data/useAction";
import type { PartyDraft } from "../../../shared/order/draft";
import { bookingUrl, sameParty } from "../rules";

export interface SaveQuote {
  /** The saved quote that still matches what is on screen. */
  stored: StoredQuote | null;
  saving: boolean;
  leaving: boolean;
  problem: ProblemError | null;
  save: () => void;
  toBooking: () => void;
}

interface Kept {
  draft: PartyDraft;
  quote: StoredQuote;
}

interface Wanted {
  body: PartyDraft;
  then: "stay" | "leave";
}

/** Saves the quote on screen once; asked again for the same party it answers with what it has. */
export function useSaveQuote(draft: PartyDraft, opened: StoredQuote | null): SaveQuote {
  const api = useApi();
  const queries = useQueryClient();
  const [kept, setKept] = useState<Kept | null>(null);
  const [leaving, setLeaving] = useState(false);
  const stored = kept && sameParty(kept.draft, draft) ? kept.quote : opened;
  const leave = (id: string) => {
    setLeaving(true);
    window.location.assign(bookingUrl(draft, id));
  };
  const action = useAction(
    ({ body }: Wanted) => unwrap(api.POST("/quotes", { body })),
    (quote, { then }) => {
      queries.setQueryData(keys.quote(quote.id), quote);
      setKept({ draft, quote });
      if (then === "leave") leave(quote.id);
    },
    () => setLeaving(false),
  );
  return {
    stored,
    saving: action.busy && !leaving,
    leaving,
    problem: action.problem,
    save: () => action.run({ body: draft, then: "stay" }),
    toBooking: () => {
      setLeaving(true);
      if (stored) leave(stored.id);
      else action.run({ body: draft, then: "leave" });
    },
  };
}
