import type { ReactNode } from "react";
import type { MyBooking } from "../../../shared/data/types";
import type { Step } from "../rules";
import { StepRail } from "./StepRail";
import { useFocusOnView } from "./useFocusOnView";
import styles from "./Wizard.module.css";

interface FrameProps {
  step: Step;
  title: string;
  lead?: ReactNode;
  booking: MyBooking | null;
  /** Said above the step: the hold's clock, a notice. */
  banner?: ReactNode;
  aside?: ReactNode;
  onStep?: (step: Step) => void;
  children: ReactNode;
}

/** The wizard's frame: where the host is, the step's heading, the step, and what the booking is so far. */
export function Frame({ step, title, lead, booking, banner, aside, onStep, children }: FrameProps) {
  const heading = useFocusOnView(`${step}: ${title}`);
  return (
    <div className={styles.wizard}>
      <StepRail step={step} booking={booking} onStep={onStep} />
      {banner}
      <div className={styles.columns}>
        <div className={styles.main}>
          <div className={styles.head}>
            <h1 ref={heading} tabIndex={-1} className={styles.title}>
              {title}
            </h1>
            {lead ? <p className={styles.lead}>{lead}</p> : null}
          </div>
          {children}
        </div>
        {aside ? <div className={styles.aside}>{aside}</div> : null}
      </div>
    </div>
  );
}
