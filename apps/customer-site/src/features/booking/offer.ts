import type { MonthAvailability, Offer } from "../../shared/data/types";
import { seatsOf } from "../../shared/order/draft";
import type { Choices } from "./choices";

/** A waitlist offer with the token that takes it. */
export type TakenOffer = Offer & { token: string };

/** The offer at a moment: a page that stays open sees it end. */
export const offerAt = <T extends Offer>(offer: T, now: number): T =>
  offer.open && Date.parse(offer.until) <= now ? { ...offer, open: false } : offer;

/** The offered evening, for the party that waited: who has counted their guests already keeps their count. */
export function choicesOfOffer(kept: Choices, offer: Offer): Choices {
  const counted = seatsOf(kept.draft) === offer.guests;
  const party = counted ? {} : { adults: offer.guests, children: 0, toddlers: 0 };
  return { draft: { ...kept.draft, ...party, zip: offer.zip, date: offer.date }, slot: offer.slot };
}

/** The month as the host of an open offer sees it: the place that is kept for them is free for them. */
export function withOffer(
  answer: MonthAvailability | undefined,
  offer: Offer | null,
): MonthAvailability | undefined {
  if (!answer || !offer?.open) return answer;
  return {
    ...answer,
    days: answer.days.map((day) =>
      day.date === offer.date
        ? {
            ...day,
            slots: day.slots.map((one) =>
              one.slot === offer.slot ? { ...one, state: "free" as const } : one,
            ),
          }
        : day,
    ),
  };
}
