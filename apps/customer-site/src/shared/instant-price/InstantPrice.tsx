import { ButtonLink, Card, formatPrice, Stepper, Tag } from "@hibachi/ui";
import type { Quote } from "@hibachi/api-client";
import { useId, useState } from "react";
import { isZip, maxParty, partyQuery, type Party } from "../party";
import { Receipt } from "./Receipt";
import { partialView, quoteView, type PriceView, type SeatPrices } from "./rules";
import { usePreview } from "./usePreview";
import styles from "./InstantPrice.module.css";

interface InstantPriceProps {
  /** The answer the page was rendered with. */
  initial: Quote;
  prices: SeatPrices;
  freeMiles: number;
  title?: string;
}

/** Party and place against one exact price. Without an answer it still says what the seats cost. */
export default function InstantPrice({
  initial,
  prices,
  freeMiles,
  title = "Your evening",
}: InstantPriceProps) {
  const [party, setParty] = useState<Party>(initial);
  const { quote, failure, waiting } = usePreview(party, initial);
  const set = (change: Partial<Party>) => setParty((current) => ({ ...current, ...change }));
  const view: PriceView =
    quote && isZip(party.zip) ? quoteView(quote, freeMiles, waiting) : partialView(prices, party, failure);
  const shown: PriceView =
    view.kind === "partial" && !isZip(party.zip)
      ? { ...view, message: "Add a five-digit ZIP for the travel fee." }
      : view;
  const room = maxParty - party.toddlers;
  return (
    <Card as="section" className={styles.card} aria-label="Instant price">
      <div className={styles.row}>
        <h2>{title}</h2>
        <Tag tone={shown.kind === "exact" ? "leaf" : "amber"}>{tagWords[shown.kind]}</Tag>
      </div>
      <div className={styles.row}>
        <span>
          Adults <small>13 and over, {formatPrice(prices.adult_cents)}</small>
        </span>
        <Stepper
          label="Adults"
          value={party.adults}
          min={1}
          max={room - party.children}
          onChange={(adults) => set({ adults })}
        />
      </div>
      <div className={styles.row}>
        <span>
          Children <small>6 to 12, {formatPrice(prices.child_cents)}</small>
        </span>
        <Stepper
          label="Children"
          value={party.children}
          max={room - party.adults}
          onChange={(children) => set({ children })}
        />
      </div>
      <ZipField zip={party.zip} onChange={(zip) => set({ zip })} />
      <Receipt view={shown} />
      <ButtonLink wide href={`/quote/?${partyQuery(party)}`}>
        Add extras and pick a date
      </ButtonLink>
      <p className={styles.why}>
        Nothing to pay now. The deposit is part of the total; 5 and under eat free.
      </p>
    </Card>
  );
}

const tagWords = { exact: "exact price", partial: "before travel", person: "ask a person" } as const;

function ZipField({ zip, onChange }: { zip: string; onChange: (zip: string) => void }) {
  const id = useId();
  return (
    <div className={styles.row}>
      <label htmlFor={id}>
        Where <small>ZIP of the garden</small>
      </label>
      <input
        id={id}
        className={styles.field}
        value={zip}
        inputMode="numeric"
        autoComplete="postal-code"
        maxLength={5}
        onChange={(event) => onChange(event.target.value.replace(/\D/g, "").slice(0, 5))}
      />
    </div>
  );
}
