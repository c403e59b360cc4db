import {
  Button,
  ButtonLink,
  Card,
  CopyId,
  Flame,
  formatCents,
  formatDateSlot,
  formatInstant,
  Money,
} from "@hibachi/ui";
import { documentUrl, myBookingUrl } from "../../../shared/address/bookingLink";
import { useSite } from "../../../shared/data/queries";
import type { MyBooking } from "../../../shared/data/types";
import { CopyLink } from "../../../shared/form/CopyLink";
import { partyInWords } from "../../../shared/order/draft";
import { PriceLines } from "../../../shared/order/PriceCard";
import { recallInstructions } from "../../../shared/pay/instructions";
import { whatHappensNext } from "../nextEvents";
import styles from "./Done.module.css";
import { Frame } from "./Frame";
import wizard from "./Wizard.module.css";

interface DoneStepProps {
  link: string;
  booking: MyBooking;
  onStartOver: () => void;
}

/** The date is set, or kept until another payment arrives; what to keep and what comes next. */
export function DoneStep({ link, booking, onStartOver }: DoneStepProps) {
  const waits = booking.next_step === "wait";
  const url = myBookingUrl(window.location.origin, link);
  return (
    <Frame
      step="done"
      booking={booking}
      title={waits ? "Your date is kept for you" : "Your date is set"}
      aside={<NextEvents booking={booking} />}
    >
      <div className={wizard.stack}>
        <Card className={styles.ticket}>
          <div className={styles.flame}>
            <Flame />
          </div>
          <div className={styles.words}>
            <p className={styles.date}>{formatDateSlot(booking.date, booking.slot)}</p>
            <p>
              {partyInWords(booking)}
              {booking.address ? `, ${booking.address.line1}, ${booking.address.city}` : ""}
            </p>
            <p>
              Reference <CopyId value={booking.reference} />
            </p>
          </div>
        </Card>
        {waits ? <HowToPay booking={booking} /> : <Paid booking={booking} />}
        <Card className={wizard.stack}>
          <h2>Keep this link</h2>
          <p className={wizard.lead}>
            It opens your booking on any device, without a password: menu, party, date, documents.
          </p>
          <CopyLink label="Link to your booking" url={url} />
          <div className={wizard.actions}>
            <ButtonLink href={url}>Open my booking</ButtonLink>
            {waits ? null : (
              <ButtonLink look="quiet" href={documentUrl("event.ics", link)} download>
                Add to my calendar
              </ButtonLink>
            )}
          </div>
        </Card>
        <div>
          <Button small look="plain" onClick={onStartOver}>
            Book another evening
          </Button>
        </div>
      </div>
    </Frame>
  );
}

function Paid({ booking }: { booking: MyBooking }) {
  const policy = useSite().data?.policy;
  return (
    <Card as="section" className={wizard.stack} aria-label="Price">
      {policy ? (
        <PriceLines quote={booking.quote} policy={policy} feesCents={booking.fees_cents} withoutPlan />
      ) : null}
      <dl className={styles.sums}>
        <div>
          <dt>Paid</dt>
          <dd>
            <Money cents={booking.paid_cents} />
          </dd>
        </div>
        <div>
          <dt>Balance on the day</dt>
          <dd>
            <Money cents={booking.balance_cents} />
          </dd>
        </div>
      </dl>
      <p className={wizard.fine}>
        A receipt and the signed agreement are on their way to {booking.contact?.email ?? "you"}.
      </p>
    </Card>
  );
}

function HowToPay({ booking }: { booking: MyBooking }) {
  const instructions = recallInstructions(booking.reference);
  const until = booking.pay_until ? formatInstant(booking.pay_until, booking.time_zone) : null;
  return (
    <Card className={wizard.stack}>
      <h2>How to pay {formatCents(booking.quote.deposit_cents)}</h2>
      <p className={wizard.lead}>
        {instructions ??
          `We have sent you how to pay. Write ${booking.reference} in the note so that we find it.`}
      </p>
      {until ? (
        <p>
          Your date is kept until <b>{until}</b>. We confirm by e-mail as soon as the money is there.
        </p>
      ) : null}
    </Card>
  );
}

function NextEvents({ booking }: { booking: MyBooking }) {
  return (
    <Card as="section" className={wizard.stack} aria-label="What happens next">
      <h2>What happens next</h2>
      <ol className={styles.next}>
        {whatHappensNext(booking).map(({ at, text }) => (
          <li key={text}>
            <small>{at}</small>
            {text}
          </li>
        ))}
      </ol>
    </Card>
  );
}
