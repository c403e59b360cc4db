import { Button, Card, formatDate, formatSlot } from "@hibachi/ui";
import { useEffect, useRef, useState } from "react";
import { fieldMessage } from "../../../shared/data/problems";
import type { DayAvailability } from "../../../shared/data/types";
import { SelectField, TextField } from "../../../shared/form/Field";
import { focusFirstFault } from "../../../shared/form/focusFault";
import { Notice } from "../../../shared/form/Notice";
import { ProblemNotice } from "../../../shared/form/ProblemNotice";
import { useJoinWaitlist } from "../api/useBookingActions";
import { contactProblems } from "../choices";
import styles from "./Wizard.module.css";

interface WaitlistFormProps {
  day: DayAvailability;
  zip: string;
  guests: number;
  /** How long a freed time is offered to one host. */
  hours: number;
  /** The whole day is full, so the form stands open. */
  open: boolean;
}

/** A place in the line for a full date or time. */
export function WaitlistForm({ day, zip, guests, hours, open }: WaitlistFormProps) {
  const [contact, setContact] = useState({ name: "", email: "", phone: "" });
  const [slot, setSlot] = useState("");
  const [joined, setJoined] = useState(false);
  const join = useJoinWaitlist(() => setJoined(true));
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const full = day.slots.filter((one) => one.state === "full");
  const missing = contactProblems(contact);
  const field = (name: keyof typeof contact) => ({
    value: contact[name],
    error: (tried ? missing[name] : undefined) ?? fieldMessage(join.problem, name),
    onChange: (event: { target: { value: string } }) =>
      setContact({ ...contact, [name]: event.target.value }),
  });
  if (joined) return <Joined date={day.date} hours={hours} />;
  const submit = () => {
    setTried(true);
    if (Object.keys(missing).length === 0)
      join.run({ date: day.date, slot: slot || null, zip, guests, ...contact });
    else focusFirstFault(form.current);
  };
  return (
    <Card>
      <details className={styles.fold} open={open || undefined}>
        <summary>
          {open
            ? `${formatDate(day.date)} is full – join the waitlist`
            : "Is your time full? Join the waitlist"}
        </summary>
        <form
          ref={form}
          className={styles.stack}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <div className={styles.two}>
            <SelectField label="Time" value={slot} onChange={(event) => setSlot(event.target.value)}>
              <option value="">Any time that day</option>
              {full.map((one) => (
                <option key={one.slot} value={one.slot}>
                  {formatSlot(one.slot)}
                </option>
              ))}
            </SelectField>
            <TextField label="Name" autoComplete="name" {...field("name")} />
            <TextField label="E-mail" type="email" autoComplete="email" {...field("email")} />
            <TextField label="Phone" type="tel" autoComplete="tel" {...field("phone")} />
          </div>
          <ProblemNotice problem={join.problem} />
          <div className={styles.actions}>
            <Button type="submit" look="quiet" busy={join.busy}>
              Join the waitlist
            </Button>
          </div>
        </form>
      </details>
    </Card>
  );
}

/** Takes the place of the form, and its focus. */
function Joined({ date, hours }: { date: string; hours: number }) {
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => said.current?.focus(), []);
  return (
    <div ref={said} tabIndex={-1} className={styles.said}>
      <Notice tone="leaf" title="You are on the waitlist">
        Times that free up on {formatDate(date)} are offered to those who wait, one after the other. When it
        is your turn, we write to you and you have {hours} hours to take it.
      </Notice>
    </div>
  );
}
