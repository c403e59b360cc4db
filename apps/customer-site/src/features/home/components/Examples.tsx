import { ButtonLink, formatCents, Money } from "@hibachi/ui";
import { Section } from "../../../shared/components/Section";
import { examples, type PriceExample } from "../../../shared/content";
import { partyWords } from "../../../shared/instant-price/rules";
import { partyQuery } from "../../../shared/party";
import styles from "./Examples.module.css";

export function Examples() {
  return (
    <Section
      title="Three evenings, three receipts"
      lead="Tax is in the price. Gratuity is yours to decide and goes wholly to the chef."
    >
      <div className={styles.grid}>
        {examples.map((example) => (
          <Receipt key={example.title} example={example} />
        ))}
      </div>
    </Section>
  );
}

function Receipt({ example: { title, city, quote } }: { example: PriceExample }) {
  return (
    <article className={styles.receipt}>
      <h3>{title}</h3>
      <p className={styles.who}>
        {partyWords(quote)} in {city}
      </p>
      <dl>
        {quote.lines.map((line) => (
          <div key={line.code}>
            <dt>
              {line.label}
              {line.quantity > 1 ? ` × ${line.quantity}` : ""}
            </dt>
            <dd>
              <Money cents={line.amount_cents} />
            </dd>
          </div>
        ))}
        <div className={styles.total}>
          <dt>Total</dt>
          <dd>{formatCents(quote.total_cents)}</dd>
        </div>
      </dl>
      <ButtonLink small look="quiet" href={`/quote/?${partyQuery(quote)}`}>
        Start from this one
      </ButtonLink>
    </article>
  );
}
