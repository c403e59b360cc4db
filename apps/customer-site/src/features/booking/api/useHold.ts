import { unwrap } from "@hibachi/api-client";
import { useQueryClient } from "@tanstack/react-query";
import { rememberLink } from "../../../shared/address/bookingLink";
import { useApi } from "../../../shared/data/ApiContext";
import { keys } from "../../../shared/data/queries";
import type { Hold } from "../../../shared/data/types";
import { useAction } from "../../../shared/data/useAction";
import type { PartyDraft } from "../../../shared/order/draft";

interface Wanted {
  draft: PartyDraft;
  date: string;
  slot: string;
  /** The token of a waitlist offer for this time. */
  offer?: string;
}

/** Saves the quote for the date and holds the slot; a slot taken meanwhile makes the calendar look again. */
export function useHold(onHeld: (hold: Hold) => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useAction(
    async ({ draft, date, slot, offer }: Wanted) => {
      const quote = await unwrap(api.POST("/quotes", { body: { ...draft, date } }));
      return unwrap(api.POST("/bookings/holds", { body: { quote_id: quote.id, date, slot, offer } }));
    },
    (hold) => {
      rememberLink(hold.link_token);
      queries.setQueryData(keys.myBooking(hold.link_token), hold.booking);
      onHeld(hold);
    },
    () => void queries.invalidateQueries({ queryKey: keys.months }),
  );
}
