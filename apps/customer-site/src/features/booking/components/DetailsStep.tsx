import { Button, Card } from "@hibachi/ui";
import { useEffect, useRef, useState } from "react";
import { readStored, writeStored } from "../../../shared/address/stored";
import { fieldMessage, isStale } from "../../../shared/data/problems";
import type { MyBooking } from "../../../shared/data/types";
import { Check, SelectField, TextArea } from "../../../shared/form/Field";
import { focusFirstFault } from "../../../shared/form/focusFault";
import { Notice } from "../../../shared/form/Notice";
import { ProblemNotice } from "../../../shared/form/ProblemNotice";
import { useSendDetails } from "../api/useBookingActions";
import { detailsBody, detailsOf, detailsProblems, unpackDetails, type DetailsDraft } from "../choices";
import { AllergyFields } from "./AllergyFields";
import { AddressFields, ContactFields } from "./ContactFields";
import styles from "./Wizard.module.css";

const KEY = "hibachi.details";

const OCCASIONS = [
  "Birthday",
  "Anniversary",
  "Family gathering",
  "Graduation",
  "Holiday",
  "Work event",
  "Just dinner",
];

interface DetailsStepProps {
  link: string;
  booking: MyBooking;
  onDone: () => void;
}

/** Contact, address, occasion, allergies and consents; kept in the tab until they are sent. */
export function DetailsStep({ link, booking, onDone }: DetailsStepProps) {
  const [draft, setDraft] = useState<DetailsDraft>(
    () =>
      (booking.address ? null : readStored(window.sessionStorage, KEY, unpackDetails)) ?? detailsOf(booking),
  );
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const send = useSendDetails(link, onDone);
  useEffect(() => writeStored(window.sessionStorage, KEY, draft), [draft]);

  const missing = detailsProblems(draft);
  const shown = tried ? missing : {};
  const problemOf = (field: keyof DetailsDraft, ...names: string[]) =>
    shown[field] ?? fieldMessage(send.problem, field, ...names);
  const change = (part: Partial<DetailsDraft>) => setDraft({ ...draft, ...part });
  const submit = () => {
    setTried(true);
    if (Object.keys(missing).length === 0) send.run(detailsBody(draft, booking));
    else focusFirstFault(form.current);
  };
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
        <h2>You</h2>
        <ContactFields draft={draft} problemOf={problemOf} onChange={change} />
      </Card>
      <Card className={styles.stack}>
        <h2>The place</h2>
        <AddressFields draft={draft} zip={booking.zip} problemOf={problemOf} onChange={change} />
      </Card>
      <Card className={styles.stack}>
        <h2>Allergies</h2>
        <AllergyFields draft={draft} problemOf={problemOf} onChange={change} />
      </Card>
      <Card className={styles.stack}>
        <h2>Anything else</h2>
        <SelectField
          label="Occasion"
          value={draft.occasion}
          error={problemOf("occasion")}
          onChange={(event) => change({ occasion: event.target.value })}
        >
          <option value="">No special occasion</option>
          {OCCASIONS.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </SelectField>
        <TextArea
          label="Notes for the chef"
          value={draft.notes}
          error={problemOf("notes")}
          maxLength={2000}
          hint="Where to set up, where to park, a surprise to keep."
          onChange={(event) => change({ notes: event.target.value })}
        />
        <Consents draft={draft} onChange={change} />
      </Card>
      {isStale(send.problem) ? (
        <Notice urgent tone="amber" title="This booking was changed in another window">
          We have loaded the newest version; what you typed is still here. Please send it again.
        </Notice>
      ) : (
        <ProblemNotice problem={send.problem} />
      )}
      <div className={styles.actions}>
        <Button type="submit" busy={send.busy}>
          Continue to the agreement
        </Button>
      </div>
    </form>
  );
}

interface ConsentsProps {
  draft: DetailsDraft;
  onChange: (part: Partial<DetailsDraft>) => void;
}

/** Marketing is asked for apart from the booking, by channel, and never ticked beforehand. */
function Consents({ draft, onChange }: ConsentsProps) {
  return (
    <fieldset className={styles.fieldset}>
      <legend>News, only if you wish</legend>
      <div>
        <Check checked={draft.marketingEmail} onChange={(marketingEmail) => onChange({ marketingEmail })}>
          Send me occasional news by e‑mail
        </Check>
        <Check
          checked={draft.marketingSms}
          hint="A few a month; message and data rates may apply. Reply STOP to end."
          onChange={(marketingSms) => onChange({ marketingSms })}
        >
          Send me occasional news by text message
        </Check>
      </div>
      <p className={styles.fine}>Messages about this booking come either way.</p>
    </fieldset>
  );
}
