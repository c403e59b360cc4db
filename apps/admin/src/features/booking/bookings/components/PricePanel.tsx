import { detailWords, Money, quantityWords, Tag } from "@hibachi/ui";
import { Panel } from "../../../../shared/ui/Panel";
import styles from "./Booking.module.css";
import type { PaidBooking } from "../view";

/** The frozen quote: what was sold, under which version of the prices. */
export function PricePanel({ booking }: { booking: PaidBooking }) {
  const { money, status } = booking;
  const { quote } = money;
  const travel = quote.miles
    ? `${quote.miles} miles${quote.distance_is_estimate ? ", an estimate" : ""}`
    : null;
  return (
    <Panel title="Price" aside={`Prices version ${quote.price_book_version}, frozen`}>
      <table className={styles.lines}>
        <caption className="visually-hidden">Price lines</caption>
        <tbody>
          {quote.lines.map((line) => (
            <tr key={line.code}>
              <th scope="row">
                {quantityWords(line)}
                <Detail words={detailWords(line) ?? (line.code === "travel" ? travel : null)} />
              </th>
              <td>
                <Money cents={line.amount_cents} />
              </td>
            </tr>
          ))}
          {money.fees_cents > 0 ? (
            <tr>
              <th scope="row">Fee for moving</th>
              <td>
                <Money cents={money.fees_cents} />
              </td>
            </tr>
          ) : null}
          <tr className={`${styles.rule} ${styles.sum}`}>
            <th scope="row">Total</th>
            <td>
              <Money cents={money.total_cents} />
            </td>
          </tr>
          <tr>
            <th scope="row">
              <small>
                Contains <Money cents={quote.tax_contained_cents} /> tax at {quote.tax_rate_percent} %
              </small>
            </th>
            <td />
          </tr>
          <tr>
            <th scope="row">Paid</th>
            <td>
              <Money cents={money.paid_cents} />
            </td>
          </tr>
          <tr className={styles.sum}>
            <th scope="row">Balance</th>
            <td>
              {money.balance_cents === 0 && status !== "cancelled" ? (
                <Tag tone="leaf">Paid in full</Tag>
              ) : (
                <Money cents={money.balance_cents} />
              )}
            </td>
          </tr>
        </tbody>
      </table>
    </Panel>
  );
}

function Detail({ words }: { words: string | null }) {
  return words === null ? null : <small>{words}</small>;
}
