import { DateText } from "@hibachi/ui";
import type { Policy } from "../../../shared/data/types";
import { partyInWords } from "../../../shared/order/draft";
import { PriceBones, PriceCard } from "../../../shared/order/PriceCard";
import type { Price } from "../../../shared/order/usePrice";
import type { Choices } from "../choices";
import styles from "./Aside.module.css";

interface ChoicesAsideProps {
  choices: Choices;
  price: Price;
  policy: Policy;
}

/** The booking so far, with its price. */
export function ChoicesAside({ choices, price, policy }: ChoicesAsideProps) {
  const { draft, slot } = choices;
  return (
    <PriceCard
      title="Your evening"
      quote={price.quote?.needs_person ? null : price.quote}
      policy={policy}
      updating={price.updating}
      waiting={
        price.askable && !price.problem && !price.quote ? (
          <PriceBones />
        ) : (
          <p className={styles.note}>{partyInWords(draft)}. The price appears with the ZIP of the place.</p>
        )
      }
    >
      {draft.date ? (
        <p className={styles.date}>
          <DateText date={draft.date} slot={slot} />
        </p>
      ) : null}
    </PriceCard>
  );
}
