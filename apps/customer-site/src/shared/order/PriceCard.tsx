import { Card, classNames, detailWords, formatCents, Money, quantityWords, Skeleton, Tag } from "@hibachi/ui";
import type { ReactNode } from "react";
import type { Policy, Quote, QuoteLine } from "../data/types";
import { travelInWords } from "./priceWords";
import styles from "./PriceCard.module.css";

interface PriceCardProps {
  title: string;
  quote: Quote | null;
  policy: Policy;
  updating?: boolean;
  /** Shown instead of figures while there are none. */
  waiting?: ReactNode;
  children?: ReactNode;
}

/** A price with its lines, why each is there, and what is paid when. */
export function PriceCard({ title, quote, policy, updating = false, waiting, children }: PriceCardProps) {
  return (
    <Card as="section" className={styles.card} aria-label={title} aria-busy={updating}>
      <div className={styles.head}>
        <h2>{title}</h2>
        {quote ? <Tag tone="leaf">exact price</Tag> : null}
      </div>
      {quote ? <PriceLines quote={quote} policy={policy} updating={updating} /> : waiting}
      {children}
    </Card>
  );
}

interface PriceLinesProps {
  quote: Quote;
  policy: Policy;
  updating?: boolean;
  /** Leaves out what is paid when, for a page that says what has been paid. */
  withoutPlan?: boolean;
  /** Fees for moving, which came after the sale. */
  feesCents?: number;
}

export function PriceLines({
  quote,
  policy,
  updating = false,
  withoutPlan = false,
  feesCents = 0,
}: PriceLinesProps) {
  return (
    <div className={classNames(styles.figures, updating && styles.updating)}>
      <ul className={styles.lines}>
        {quote.lines.map((line) => (
          <Line key={line.code} line={line} why={whyOf(line, quote, policy)} />
        ))}
        {feesCents > 0 ? (
          <li>
            <span>Fee for moving</span>
            <Money cents={feesCents} />
          </li>
        ) : null}
      </ul>
      <div className={styles.total}>
        <span>
          Total <small>tax included</small>
        </span>
        <output className={styles.sum} aria-live="polite">
          {formatCents(quote.total_cents + feesCents)}
        </output>
      </div>
      {withoutPlan ? null : <PayPlan quote={quote} />}
    </div>
  );
}

function PayPlan({ quote }: { quote: Quote }) {
  return (
    <dl className={styles.when}>
      <div>
        <dt>Deposit when you book</dt>
        <dd>
          <Money cents={quote.deposit_cents} />
        </dd>
      </div>
      <div>
        <dt>Balance on the day</dt>
        <dd>
          <Money cents={quote.balance_cents} />
        </dd>
      </div>
    </dl>
  );
}

function whyOf(line: QuoteLine, quote: Quote, policy: Policy): string | null {
  if (line.code === "travel") return travelInWords(quote, policy);
  if (line.code === "minimum")
    return `The party minimum of ${formatCents(policy.party_minimum_cents)} applies.`;
  return detailWords(line);
}

function Line({ line, why }: { line: QuoteLine; why: string | null }) {
  return (
    <li>
      <span>
        {quantityWords(line)}
        {why ? <small>{why}</small> : null}
      </span>
      {line.note === "free" ? <span>free</span> : <Money cents={line.amount_cents} />}
    </li>
  );
}

/** The card's shape while nothing is known. */
export function PriceBones() {
  return (
    <div className={styles.bones} role="status" aria-label="Working out the price">
      <Skeleton height={20} />
      <Skeleton height={20} width="80%" />
      <Skeleton height={44} width="60%" />
    </div>
  );
}
