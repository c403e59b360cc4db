import { Button, Card, formatInstant, Phone, Tag } from "@hibachi/ui";
import type { ReactNode } from "react";
import type { Menu, MyBooking } from "../../../shared/data/types";
import { useAllergenName } from "../../../shared/data/queries";
import { partyInWords } from "../../../shared/order/draft";
import { orderedExtras } from "../rules";
import type { Panel } from "./Booking";
import styles from "./MyBooking.module.css";

interface EveningCardProps {
  booking: MyBooking;
  menu: Menu;
  onOpen: (panel: Panel) => void;
}

/** Who, what, when, where, and the buttons that change them while they may be changed. */
export function EveningCard({ booking, menu, onOpen }: EveningCardProps) {
  const { address, contact, can } = booking;
  const nameOf = useAllergenName();
  return (
    <Card as="section" className={styles.stack} aria-label="Your evening">
      <h2>Your evening</h2>
      <dl className={styles.facts}>
        <Fact
          name="When"
          action={can.reschedule ? <Change what="Change the date" onPress={() => onOpen("date")} /> : null}
        >
          {formatInstant(booking.starts_at, booking.time_zone)}
          <small>The chef arrives {formatInstant(booking.arrival_at, booking.time_zone)}</small>
        </Fact>
        <Fact
          name="Who"
          action={
            can.change_party || can.change_menu ? (
              <Change what="Change party or menu" onPress={() => onOpen("party")} />
            ) : null
          }
        >
          {partyInWords(booking)}
        </Fact>
        <Fact name="Extras">
          {orderedExtras(booking, menu).map((text) => (
            <span key={text} className={styles.line}>
              {text}
            </span>
          ))}
        </Fact>
        <Fact name="Where">
          {address ? (
            <>
              {[address.line1, address.line2].filter(Boolean).join(", ")}
              <small>
                {address.city}, {address.state} {address.zip}
              </small>
            </>
          ) : (
            `ZIP ${booking.zip}`
          )}
        </Fact>
        {contact ? (
          <Fact name="Host">
            {contact.name}
            <small>
              <Phone number={contact.phone} /> · {contact.email}
            </small>
          </Fact>
        ) : null}
        <Fact name="Allergies">
          {booking.allergies.length === 0
            ? "None noted"
            : booking.allergies.map((one, index) => (
                <span key={index} className={styles.line}>
                  {one.guest}: {[...one.codes.map(nameOf), one.note].filter(Boolean).join(", ")}{" "}
                  {one.severe ? <Tag tone="plum">severe</Tag> : null}
                </span>
              ))}
        </Fact>
        {booking.notes ? <Fact name="Notes">{booking.notes}</Fact> : null}
      </dl>
    </Card>
  );
}

function Fact({ name, action, children }: { name: string; action?: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <div>{children}</div>
        {action}
      </dd>
    </div>
  );
}

function Change({ what, onPress }: { what: string; onPress: () => void }) {
  return (
    <Button small look="quiet" aria-label={what} onClick={onPress}>
      Change
    </Button>
  );
}
