import { Button, Card } from "@hibachi/ui";
import { useEffect, useRef } from "react";
import { ProblemNotice } from "../form/ProblemNotice";
import { ASKING, SlowNotice } from "../form/SlowNotice";
import { useAnswerFakeBank } from "./useConfirmFakeCard";
import styles from "./Pay.module.css";

interface FakeBankProps {
  intentId: string;
  clientSecret: string;
  onStatus: (status: string, why?: string) => void;
}

/** The test gateway's stand-in for the page on which a bank asks its customer to confirm a payment. */
export function FakeBank({ intentId, clientSecret, onStatus }: FakeBankProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const answer = useAnswerFakeBank(intentId, onStatus);
  const say = (passed: boolean) => answer.run({ client_secret: clientSecret, passed });
  return (
    <Card as="section" className={styles.stack} aria-label="Your bank">
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        Your bank asks: is this payment yours?
      </h2>
      <p className={styles.fine}>A demonstration: your bank would show a page or send a message here.</p>
      <ProblemNotice problem={answer.problem} />
      <SlowNotice busy={answer.busy}>{ASKING}</SlowNotice>
      <div className={styles.actions}>
        <Button busy={answer.busy} onClick={() => say(true)}>
          Yes, confirm it
        </Button>
        <Button look="quiet" disabled={answer.busy} onClick={() => say(false)}>
          No, refuse it
        </Button>
      </div>
    </Card>
  );
}
