import { Button, Card, formatCents } from "@hibachi/ui";
import { useLayoutEffect, useRef, useState } from "react";
import { fieldMessage } from "../data/problems";
import { TextField } from "../form/Field";
import { focusFirstFault } from "../form/focusFault";
import { Notice } from "../form/Notice";
import { ProblemNotice } from "../form/ProblemNotice";
import { ASKING, SlowNotice } from "../form/SlowNotice";
import { useNow } from "../form/useNow";
import { FakeBank } from "./FakeBank";
import { useConfirmFakeCard } from "./useConfirmFakeCard";
import {
  cardPayload,
  cardProblems,
  groupExpiry,
  groupNumber,
  intentIdOf,
  type CardInput,
  refusalOf,
  type CardRefusal,
} from "./card";
import styles from "./Pay.module.css";
import { TestCards } from "./TestCards";

interface FakeCardFormProps {
  amountCents: number;
  clientSecret: string;
  onPaid: () => void;
  backLabel: string;
  onBack: () => void;
}

const ACCEPTED = ["succeeded", "processing"];

/** The card form of the built-in test gateway, which moves no money and says so. */
export function FakeCardForm({ amountCents, clientSecret, onPaid, backLabel, onBack }: FakeCardFormProps) {
  const [card, setCard] = useState<CardInput>({ number: "", expiry: "", cvc: "" });
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<CardRefusal | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState(false);
  const atBank = useRef(false);
  useLayoutEffect(() => {
    // Back from the bank the form is a new one, and the focus would be on nothing.
    if (atBank.current && !asked) form.current?.querySelector("input")?.focus();
    atBank.current = asked;
  }, [asked]);
  const intentId = intentIdOf(clientSecret);
  const follow = (status: string, why?: string) => {
    setAsked(status === "requires_action");
    if (ACCEPTED.includes(status)) onPaid();
    else if (status !== "requires_action") setRefusal(refusalOf(why));
  };
  const confirm = useConfirmFakeCard(intentId, follow);
  const now = new Date(useNow());
  const wrong = cardProblems(card, now);
  const shown = tried ? wrong : {};
  const numberProblem = shown.number ?? fieldMessage(confirm.problem, "card_number", "number");
  const change = (part: Partial<CardInput>) => {
    setRefusal(null);
    confirm.reset();
    setCard({ ...card, ...part });
  };
  const submit = () => {
    setTried(true);
    if (Object.keys(wrong).length === 0) confirm.run({ client_secret: clientSecret, ...cardPayload(card) });
    else focusFirstFault(form.current);
  };
  if (asked) return <FakeBank intentId={intentId} clientSecret={clientSecret} onStatus={follow} />;
  return (
    <form
      ref={form}
      className={styles.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Card className={styles.stack}>
        <TextField
          label="Card number"
          inputMode="numeric"
          autoComplete="cc-number"
          placeholder="4242 4242 4242 4242"
          value={card.number}
          error={numberProblem}
          onChange={(event) => change({ number: groupNumber(event.target.value) })}
        />
        <div className={styles.pair}>
          <TextField
            label="Expires"
            inputMode="numeric"
            autoComplete="cc-exp"
            placeholder="MM / YY"
            value={card.expiry}
            error={shown.expiry ?? fieldMessage(confirm.problem, "exp")}
            onChange={(event) => change({ expiry: groupExpiry(event.target.value) })}
          />
          <TextField
            label="Security code"
            inputMode="numeric"
            autoComplete="cc-csc"
            placeholder="CVC"
            maxLength={4}
            value={card.cvc}
            error={shown.cvc ?? fieldMessage(confirm.problem, "cvc")}
            onChange={(event) => change({ cvc: event.target.value.replace(/\D/g, "") })}
          />
        </div>
        <TestCards
          onPick={(number) => change({ number, expiry: card.expiry || "12 / 34", cvc: card.cvc || "123" })}
        />
      </Card>
      {refusal ? (
        <Notice urgent tone="amber" title={refusal.title}>
          {refusal.text}
        </Notice>
      ) : null}
      {confirm.problem && !numberProblem ? (
        <ProblemNotice problem={confirm.problem} onRetry={submit} />
      ) : null}
      <SlowNotice busy={confirm.busy}>{ASKING}</SlowNotice>
      <div className={styles.actions}>
        <Button type="submit" busy={confirm.busy}>
          Pay {formatCents(amountCents)}
        </Button>
        <Button look="quiet" disabled={confirm.busy} onClick={onBack}>
          {backLabel}
        </Button>
      </div>
    </form>
  );
}
