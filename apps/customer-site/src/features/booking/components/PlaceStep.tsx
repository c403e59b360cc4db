import { Button, Card, formatCents, SkeletonLines } from "@hibachi/ui";
import { useRef, useState } from "react";
import { fieldMessage } from "../../../shared/data/problems";
import type { Site } from "../../../shared/data/types";
import { focusFirstFault } from "../../../shared/form/focusFault";
import { Notice } from "../../../shared/form/Notice";
import { ProblemNotice } from "../../../shared/form/ProblemNotice";
import type { PartyDraft } from "../../../shared/order/draft";
import { NeedsPerson } from "../../../shared/order/NeedsPerson";
import { ZipField } from "../../../shared/order/PlaceFields";
import { isZip } from "../../../shared/party";
import { travelInWords } from "../../../shared/order/priceWords";
import type { Price } from "../../../shared/order/usePrice";
import styles from "./Wizard.module.css";

interface PlaceStepProps {
  draft: PartyDraft;
  site: Site;
  price: Price;
  problem: string | undefined;
  ready: boolean;
  onChange: (draft: PartyDraft) => void;
  onBack: () => void;
  onNext: () => void;
}

export function PlaceStep({ draft, site, price, problem, ready, onChange, onBack, onNext }: PlaceStepProps) {
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const missing = tried && !isZip(draft.zip) ? "We need the five digits of the ZIP." : undefined;
  const zipProblem = problem ?? fieldMessage(price.problem, "zip") ?? missing;
  return (
    <form
      ref={form}
      className={styles.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (ready) onNext();
        else focusFirstFault(form.current);
      }}
    >
      <Card className={styles.stack}>
        <ZipField
          zip={draft.zip}
          error={zipProblem}
          hint="We ask for the street once your date is held."
          onChange={(zip) => onChange({ ...draft, zip })}
        />
        <TravelFee site={site} price={price} />
        {price.problem && !zipProblem ? (
          <ProblemNotice problem={price.problem} onRetry={price.retry} />
        ) : null}
      </Card>
      <div className={styles.actions}>
        <Button type="submit" disabled={price.updating || Boolean(price.quote?.needs_person)}>
          Continue to the dates
        </Button>
        <Button look="quiet" onClick={onBack}>
          Back
        </Button>
      </div>
    </form>
  );
}

function TravelFee({ site, price }: { site: Site; price: Price }) {
  const { quote } = price;
  if (!quote) return price.askable && !price.problem ? <SkeletonLines lines={2} /> : null;
  if (quote.needs_person) return <NeedsPerson quote={quote} business={site.business} />;
  const fee = quote.travel_cents === 0 ? "No travel fee" : `Travel fee ${formatCents(quote.travel_cents)}`;
  return (
    <Notice tone="leaf" title={fee}>
      {travelInWords(quote, site.policy)}
    </Notice>
  );
}
