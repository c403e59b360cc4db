import { draftToParams, type PartyDraft } from "../../shared/order/draft";

export const isExpired = (expiresAt: string, now: number): boolean => Date.parse(expiresAt) <= now;

/** The address that restores a saved quote on any device. */
export const shareUrl = (origin: string, id: string): string =>
  `${origin}/quote/?id=${encodeURIComponent(id)}`;

/** Where "pick a date" leads: with the saved quote when there is one, else with the party itself. */
export function bookingUrl(draft: PartyDraft, quoteId: string | null): string {
  const params = quoteId ? new URLSearchParams({ quote: quoteId }) : draftToParams(draft);
  return `/book/?${params.toString()}`;
}

/** Two drafts price the same when their addresses are the same. */
export const sameParty = (left: PartyDraft, right: PartyDraft): boolean =>
  draftToParams(left).toString() === draftToParams(right).toString();
