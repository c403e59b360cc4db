import { formatPrice } from "@hibachi/ui";
import type { Menu, MenuItem } from "@hibachi/api-client";
import { DishCard, DishGrid } from "../../../shared/components/DishCard";
import { Section } from "../../../shared/components/Section";
import styles from "./MenuView.module.css";

function Seats({ menu }: { menu: Menu }) {
  const seats = [
    { price: formatPrice(menu.adult_cents), who: "Adult", note: "13 and over" },
    { price: formatPrice(menu.child_cents), who: "Child", note: "6 to 12" },
    { price: "Free", who: "5 and under", note: "with a paying adult: one protein, a small rice" },
    {
      price: formatPrice(menu.minimum_cents),
      who: "Party minimum",
      note: "the least a party's seats come to",
    },
  ];
  return (
    <ul className={styles.seats}>
      {seats.map(({ price, who, note }) => (
        <li key={who}>
          <b>{price}</b>
          <span>{who}</span>
          <small>{note}</small>
        </li>
      ))}
    </ul>
  );
}

function Dishes({ items, price }: { items: MenuItem[]; price: (item: MenuItem) => string }) {
  return (
    <DishGrid>
      {items.map((item) => (
        <DishCard key={item.code} item={item} price={price(item)} />
      ))}
    </DishGrid>
  );
}

/** The price book as a guest reads it. */
export function MenuView({ menu }: { menu: Menu }) {
  const of = (kind: MenuItem["kind"]) => menu.items.filter((item) => item.kind === kind);
  const extra = formatPrice(menu.extra_protein_cents);
  return (
    <>
      <Seats menu={menu} />
      <Section
        title={`Proteins: ${menu.proteins_included} with every seat`}
        lead={`Every guest chooses their own. A third protein is ${extra}; a premium one is ${extra} plus its upgrade price.`}
      >
        <Dishes items={of("protein")} price={() => "included"} />
      </Section>
      <Section
        title="Upgrades"
        lead="Each takes the place of one of the included proteins. Priced per serving."
      >
        <Dishes items={of("upgrade")} price={(item) => `+${formatPrice(item.price_cents)}`} />
      </Section>
      <Section title="With every seat">
        <ul className={styles.included}>
          {menu.included.map((item) => (
            <li key={item.code}>{item.name}</li>
          ))}
        </ul>
      </Section>
      <Section title="Add-ons" lead="For the table, priced per portion ordered.">
        <Dishes items={of("addon")} price={(item) => formatPrice(item.price_cents)} />
      </Section>
    </>
  );
}
