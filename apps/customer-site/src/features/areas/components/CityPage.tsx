import { ButtonLink, formatPrice, Page, Tag } from "@hibachi/ui";
import type { Quote } from "@hibachi/api-client";
import InstantPrice from "../../../shared/instant-price/InstantPrice";
import { Island } from "../../../shared/islands/Island";
import { AreaLinks } from "../../../shared/components/AreaLinks";
import { Section } from "../../../shared/components/Section";
import { areas, homeQuote, menu, site, type Area } from "../../../shared/content";
import { feeWords } from "../../../shared/travel";
import styles from "./CityPage.module.css";

const { adult_cents, child_cents, minimum_cents } = menu;

/** The home page's snapshot moved to this city: the same seats, the travel of its first ZIP. */
function quoteFor(area: Area): Quote {
  const row = area.zips.find((candidate) => candidate.zip === area.zip);
  const travel = row?.travel_cents ?? 0;
  const total = homeQuote.food_cents + travel;
  return {
    ...homeQuote,
    zip: area.zip,
    miles: row?.miles ?? homeQuote.miles,
    travel_cents: travel,
    total_cents: total,
    balance_cents: total - homeQuote.deposit_cents,
  };
}

export function CityPage({ area }: { area: Area }) {
  const others = areas.filter((other) => other.slug !== area.slug);
  return (
    <Page
      eyebrow={<Tag tone="ember">{area.county} County</Tag>}
      title={`A hibachi chef in ${area.city}`}
      lead={leadOf(area)}
    >
      <div className={styles.columns}>
        <div>
          {area.paragraphs.map((paragraph) => (
            <p key={paragraph} className={styles.text}>
              {paragraph}
            </p>
          ))}
          <ButtonLink look="quiet" href={`/book/?zip=${area.zip}`}>
            Open dates in {area.city}
          </ButtonLink>
          <Fees area={area} />
        </div>
        <Island
          name="instant-price"
          component={InstantPrice}
          props={{
            initial: quoteFor(area),
            prices: { adult_cents, child_cents, minimum_cents },
            freeMiles: Number(site.policy.free_miles),
            title: `Your evening in ${area.city}`,
          }}
        />
      </div>
      <Section title="Other cities">
        <AreaLinks areas={others} />
      </Section>
    </Page>
  );
}

function leadOf(area: Area): string {
  const words = feeWords(area);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} in ${area.city}. Chef, grill, food and show come to you.`;
}

function Fees({ area }: { area: Area }) {
  return (
    <details className={styles.fees} open>
      <summary>Travel by ZIP, {area.zips.length} codes</summary>
      <div className={styles.table} role="region" aria-label={`Travel by ZIP in ${area.city}`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">ZIP</th>
              <th scope="col">Miles</th>
              <th scope="col">Travel</th>
            </tr>
          </thead>
          <tbody>
            {area.zips.map((row) => (
              <tr key={row.zip}>
                <td>{row.zip}</td>
                <td>{row.miles}</td>
                <td>{row.travel_cents === 0 ? "free" : formatPrice(row.travel_cents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
