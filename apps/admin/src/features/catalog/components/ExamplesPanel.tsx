import { Money } from "@hibachi/ui";
import type { PriceBookFields } from "../../../shared/api/types";
import { signedMoney } from "../../../shared/lib/format";
import { Panel } from "../../../shared/ui/Panel";
import { EXAMPLES, guestCharge } from "../rules";
import styles from "./Prices.module.css";

/** What usual parties pay for their guests, before extras and travel. */
export function ExamplesPanel({
  current,
  fields,
}: {
  current: PriceBookFields | null;
  fields: PriceBookFields;
}) {
  return (
    <Panel title="What parties pay" aside="Guest charge only">
      {EXAMPLES.map((party) => {
        const now = guestCharge(fields, party);
        const difference = current === null ? 0 : now - guestCharge(current, party);
        return (
          <div key={party.label} className={styles.row}>
            <div>
              {party.label}
              {now === fields.minimum_cents ? <small>party minimum</small> : null}
            </div>
            <span className={styles.change}>
              {difference === 0 ? null : <small>{signedMoney(difference)}</small>} <Money cents={now} />
            </span>
          </div>
        );
      })}
    </Panel>
  );
}
