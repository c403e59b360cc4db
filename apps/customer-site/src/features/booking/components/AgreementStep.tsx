import { Button, Card, ErrorState, SkeletonLines } from "@hibachi/ui";
import { useRef, useState } from "react";
import { asProblem, failureOf, fieldMessage, isStale } from "../../../shared/data/problems";
import type { Agreement, MyBooking } from "../../../shared/data/types";
import { Check, FieldError } from "../../../shared/form/Field";
import { focusFirstFault } from "../../../shared/form/focusFault";
import { Notice } from "../../../shared/form/Notice";
import { ProblemNotice } from "../../../shared/form/ProblemNotice";
import { useAgreement, useSign } from "../api/useBookingActions";
import { signatureOf, type SignatureDraft } from "../signature";
import styles from "./Agreement.module.css";
import { AllergyReadback } from "./AllergyReadback";
import { SignatureFields } from "./SignatureFields";
import wizard from "./Wizard.module.css";

interface AgreementStepProps {
  link: string;
  booking: MyBooking;
  onBack: () => void;
}

export function AgreementStep({ link, booking, onBack }: AgreementStepProps) {
  const agreement = useAgreement(link);
  const failure = failureOf(agreement);
  if (failure)
    return (
      <ErrorState title="The agreement did not load" onRetry={() => void agreement.refetch()}>
        {asProblem(failure).message}
      </ErrorState>
    );
  if (!agreement.data)
    return (
      <Card>
        <SkeletonLines lines={14} />
      </Card>
    );
  return (
    <div className={wizard.stack}>
      <AllergyReadback booking={booking} />
      <Card as="article" className={styles.paper}>
        <h2>{agreement.data.title}</h2>
        {agreement.data.sections.map((section) => (
          <section key={section.heading}>
            <h3>{section.heading}</h3>
            {section.paragraphs.map((paragraph, index) => (
              <p key={index}>{paragraph}</p>
            ))}
          </section>
        ))}
      </Card>
      <SignForm link={link} booking={booking} agreement={agreement.data} onBack={onBack} />
    </div>
  );
}

interface SignFormProps extends AgreementStepProps {
  agreement: Agreement;
}

function SignForm({ link, booking, agreement, onBack }: SignFormProps) {
  const [ticks, setTicks] = useState<string[]>([]);
  const [name, setName] = useState(booking.contact?.name ?? "");
  const [draft, setDraft] = useState<SignatureDraft>({ method: "typed", strokes: [] });
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const sign = useSign(link);
  const signature = signatureOf(draft, name);
  const allTicked = agreement.ticks.every((tick) => ticks.includes(tick.code));
  const submit = () => {
    setTried(true);
    if (allTicked && signature && name.trim())
      sign.run({
        version: booking.version,
        signer_name: name.trim(),
        method: draft.method,
        signature,
        ticks,
      });
    else focusFirstFault(form.current);
  };
  return (
    <form
      ref={form}
      className={wizard.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Card className={wizard.stack}>
        <h2>Your signature</h2>
        <div>
          {agreement.ticks.map(({ code, label }) => (
            <Check
              key={code}
              checked={ticks.includes(code)}
              invalid={tried && !ticks.includes(code)}
              onChange={(on) => setTicks(on ? [...ticks, code] : ticks.filter((other) => other !== code))}
            >
              {label}
            </Check>
          ))}
          {tried && !allTicked ? (
            <FieldError>Please tick all {agreement.ticks.length} sentences to go on.</FieldError>
          ) : null}
        </div>
        <SignatureFields
          name={name}
          draft={draft}
          nameProblem={
            fieldMessage(sign.problem, "signer_name") ??
            (tried && !name.trim() ? "Write your full name." : undefined)
          }
          signatureProblem={
            fieldMessage(sign.problem, "signature") ??
            (tried && !signature ? "Please draw your signature." : undefined)
          }
          onName={setName}
          onDraft={setDraft}
        />
        <p className={wizard.fine}>
          We keep the time, your device and this text with the signature. A copy comes by e-mail.
        </p>
      </Card>
      {isStale(sign.problem) ? (
        <Notice urgent tone="amber" title="This booking was changed in another window">
          The newest version is loaded. Please look it over and sign again.
        </Notice>
      ) : (
        <ProblemNotice problem={sign.problem} />
      )}
      <div className={wizard.actions}>
        <Button type="submit" busy={sign.busy}>
          Sign and continue
        </Button>
        <Button look="quiet" onClick={onBack}>
          Back to the details
        </Button>
      </div>
    </form>
  );
}
