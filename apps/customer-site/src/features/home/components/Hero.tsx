import { ButtonLink, formatPrice, Tag } from "@hibachi/ui";
import { homeQuote, menu, site } from "../../../shared/content";
import InstantPrice from "../../../shared/instant-price/InstantPrice";
import { Island } from "../../../shared/islands/Island";
import { milesInWords } from "../../../shared/order/priceWords";
import styles from "./Hero.module.css";

const { adult_cents, child_cents, minimum_cents } = menu;

export function Hero() {
  const { policy } = site;
  return (
    <div className={styles.hero}>
      <div className={styles.words}>
        <Tag tone="ember">Bay Area and Central Valley</Tag>
        <h1>The grill comes to your garden.</h1>
        <p className={styles.lead}>
          A private hibachi chef, the grill, the food and the show. You bring the table and the people. One
          price, worked out to the cent before you book.
        </p>
        <div className={styles.actions}>
          <ButtonLink href="/book/">See open dates</ButtonLink>
          <ButtonLink look="quiet" href="/faq/" data-open-chat="">
            Ask a question
          </ButtonLink>
        </div>
        <ul className={styles.facts}>
          <li>
            <b>{formatPrice(menu.adult_cents)}</b> an adult, {formatPrice(menu.child_cents)} a child, tax
            included
          </li>
          <li>
            <b>{formatPrice(policy.deposit_cents)}</b> holds your date, back in full up to{" "}
            {policy.free_cancel_days} days before
          </li>
          <li>
            <b>{milesInWords(policy.free_miles)} miles</b> of travel free, then{" "}
            {formatPrice(policy.cents_per_mile)} a mile
          </li>
        </ul>
      </div>
      <Island
        name="instant-price"
        component={InstantPrice}
        props={{
          initial: homeQuote,
          prices: { adult_cents, child_cents, minimum_cents },
          freeMiles: Number(policy.free_miles),
        }}
      />
    </div>
  );
}
