import { ButtonLink, formatPrice } from "@hibachi/ui";
import { DishCard, DishGrid } from "../../../shared/components/DishCard";
import { Section } from "../../../shared/components/Section";
import { menu } from "../../../shared/content";
import styles from "./Plates.module.css";

const shown = [
  "chicken",
  "ny_strip_steak",
  "shrimp",
  "tofu",
  "calamari",
  "salmon",
  "filet_mignon",
  "lobster_tail",
];

export function Plates() {
  const items = shown.flatMap((code) => menu.items.filter((item) => item.code === code));
  return (
    <Section
      title="Two proteins each, chosen by every guest"
      lead="Fried rice, vegetables from the grill, salad and three sauces come with every seat."
    >
      <DishGrid>
        {items.map((item) => (
          <DishCard
            key={item.code}
            item={item}
            price={item.kind === "protein" ? "included" : `+${formatPrice(item.price_cents)} instead of one`}
          />
        ))}
      </DishGrid>
      <div className={styles.more}>
        <ButtonLink look="quiet" href="/menu/">
          The whole menu with prices
        </ButtonLink>
      </div>
    </Section>
  );
}
