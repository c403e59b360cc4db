import { Notice } from "../form/Notice";
import { TEST_CARDS } from "./card";
import styles from "./Pay.module.css";

/** The demonstration cards, each filled in by a press. */
export function TestCards({ onPick }: { onPick: (number: string) => void }) {
  return (
    <Notice tone="steel" title="Demonstration: no money moves">
      <ul className={styles.cards}>
        {TEST_CARDS.map((card) => (
          <li key={card.number}>
            <button type="button" onClick={() => onPick(card.number)}>
              {card.number}
            </button>{" "}
            {card.outcome}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
