import { Button, Card, formatDateSlot } from "@hibachi/ui";
import type { MyBooking } from "../../../shared/data/types";
import { choicesOf, keepChoices } from "../choices";
import { useFocusOnView } from "./useFocusOnView";
import styles from "./Wizard.module.css";

interface ExpiredStepProps {
  booking: MyBooking;
  onStartOver: () => void;
}

/** The hold is over or the booking cancelled: what was chosen is kept, and one press leads back to the dates. */
export function ExpiredStep({ booking, onStartOver }: ExpiredStepProps) {
  const cancelled = booking.status === "cancelled" || booking.status === "cancellation_requested";
  const heading = useFocusOnView("over");
  const again = (step: "party" | "date") => {
    keepChoices(choicesOf(booking));
    window.history.replaceState(null, "", `/book/?step=${step}`);
    onStartOver();
  };
  return (
    <div className={styles.narrow}>
      <Card className={styles.stack}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {cancelled ? "This booking is cancelled" : "The hold has ended"}
        </h1>
        <p className={styles.lead}>
          {cancelled
            ? "You can book another evening whenever you like; your party and menu are still here."
            : `${formatDateSlot(booking.date, booking.slot)} is open to others again. Nothing was charged, and everything you chose is still here: pick a time and carry on.`}
        </p>
        <div className={styles.actions}>
          <Button onClick={() => again("date")}>Pick a time again</Button>
          <Button look="quiet" onClick={() => again("party")}>
            Change the party
          </Button>
        </div>
        {booking.paid_cents > 0 ? (
          <p className={styles.fine}>
            What you paid is on its way back to you, or a person is already looking for a date.
          </p>
        ) : null}
      </Card>
    </div>
  );
}
