import { formatCents } from "@hibachi/ui";
import type { ReactNode } from "react";
import type { DepositMethod } from "../../../shared/data/types";
import styles from "./Pay.module.css";

interface MethodChoiceProps {
  method: DepositMethod;
  amountCents: number;
  onChange: (method: DepositMethod) => void;
}

interface Way {
  method: DepositMethod;
  name: string;
  text: string;
}

const WAYS: readonly Way[] = [
  { method: "card", name: "Card", text: "Confirmed at once." },
  { method: "venmo", name: "Venmo", text: "We keep the date 24 hours while it arrives." },
  { method: "zelle", name: "Zelle", text: "We keep the date 24 hours while it arrives." },
  { method: "cash", name: "Cash", text: "We keep the date 24 hours and agree how to meet." },
];

export function MethodChoice({ method, amountCents, onChange }: MethodChoiceProps): ReactNode {
  return (
    <fieldset className={styles.ways}>
      <legend>
        How would you like to pay <b>{formatCents(amountCents)}</b>?
      </legend>
      {WAYS.map((way) => (
        <label key={way.method} className={styles.way}>
          <input
            type="radio"
            name="pay-by"
            checked={way.method === method}
            onChange={() => onChange(way.method)}
          />
          <b>{way.name}</b>
          <small>{way.text}</small>
        </label>
      ))}
    </fieldset>
  );
}
