import { Button, Card, formatDateSlot } from "@hibachi/ui";
import { useEffect } from "react";
import { useMyBooking } from "../../../shared/data/queries";
import { useNow } from "../../../shared/form/useNow";
import { isLapsed } from "../rules";
import { WizardBones } from "./WizardBones";
import styles from "./Wizard.module.css";

interface ResumeChoiceProps {
  link: string;
  onContinue: () => void;
  onStartOver: () => void;
}

/** The host comes with a new quote while an earlier booking is not finished: which one is meant? */
export function ResumeChoice({ link, onContinue, onStartOver }: ResumeChoiceProps) {
  const { data: booking, error } = useMyBooking(link);
  const now = useNow();
  const settled = Boolean(error) || (booking && (booking.next_step === "none" || isLapsed(booking, now)));
  useEffect(() => {
    if (settled) onStartOver();
  }, [settled, onStartOver]);

  if (!booking || settled) return <WizardBones />;
  return (
    <div className={styles.narrow}>
      <Card className={styles.stack}>
        <h1 className={styles.title}>You have a date on hold</h1>
        <p className={styles.lead}>
          {formatDateSlot(booking.date, booking.slot)} is kept for you under {booking.reference}. Would you
          like to finish that booking, or start a new one?
        </p>
        <div className={styles.actions}>
          <Button onClick={onContinue}>Finish this booking</Button>
          <Button look="quiet" onClick={onStartOver}>
            Start a new one
          </Button>
        </div>
      </Card>
    </div>
  );
}
