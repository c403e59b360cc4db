import { Dish, Tag } from "@hibachi/ui";
import type { ReactNode } from "react";
import type { MenuItem } from "@hibachi/api-client";
import styles from "./DishCard.module.css";

/** A dish with its picture and what it adds to the price. */
export function DishCard({ item, price }: { item: MenuItem; price: string }) {
  return (
    <li className={styles.dish}>
      <Dish code={item.code} />
      <div className={styles.words}>
        <h3>{item.name}</h3>
        <p>{item.description}</p>
        <Tag tone={item.kind === "protein" ? "leaf" : "ember"}>{price}</Tag>
      </div>
    </li>
  );
}

/** The grid that dish cards stand in. */
export function DishGrid({ children }: { children: ReactNode }) {
  return <ul className={styles.grid}>{children}</ul>;
}
