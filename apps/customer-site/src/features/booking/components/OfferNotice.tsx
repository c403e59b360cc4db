import { formatDateSlot, formatInstant } from "@hibachi/ui";
import type { Offer } from "../../../shared/data/types";
import { Notice } from "../../../shared/form/Notice";

/** What a host who comes from a waitlist letter can count on. */
export function OfferNotice({ offer }: { offer: Offer }) {
  const when = formatDateSlot(offer.date, offer.slot);
  const until = formatInstant(offer.until, offer.time_zone);
  return offer.open ? (
    <Notice tone="leaf" title={`${when} is kept for you until ${until}`}>
      Check your party and hold it. Sign and pay the deposit by then, and the evening is yours.
    </Notice>
  ) : (
    <Notice urgent tone="amber" title="This place is not waiting any more">
      {when} was kept for you until {until}. If you have held it already, go on with the link in our latest
      e-mail; if a time still shows as free, you can take it.
    </Notice>
  );
}
