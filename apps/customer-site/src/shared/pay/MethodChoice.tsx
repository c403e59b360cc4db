import { formatCents } from "@hibachi/ui";
import type { ReactNode } from "react";
import type { PayMethod } from "../data/types";
import styles from "./Pay.module.css";

interface MethodChoiceProps {
  ways: readonly Way[];
  method: PayMethod;
  amountCents: number;
  onChange: (method: PayMethod) => void;
}

export interface Way {
  method: PayMethod;
  name: string;
  text: string;
}

/** Ways to pay the deposit; a transfer may take as long as the policy keeps the date for it. */
export function depositWays(hours: number | undefined): readonly Way[] {
  const keep = hours === undefined ? "We keep the date" : `We keep the date ${hours} hours`;
  return [
    { method: "card", name: "Card", text: "Confirmed at once." },
    { method: "venmo", name: "Venmo", text: `${keep} while it arrives.` },
    { method: "zelle", name: "Zelle", text: `${keep} while it arrives.` },
    { method: "cash", name: "Cash", text: `${keep} and agree how to meet.` },
  ];
}

export const BALANCE_WAYS: readonly Way[] = [
  { method: "card", name: "Card", text: "Paid at once, with a receipt." },
  { method: "venmo", name: "Venmo", text: "We note it as soon as it arrives." },
  { method: "zelle", name: "Zelle", text: "We note it as soon as it arrives." },
  { method: "cash", name: "Cash", text: "Give it to your chef on the day." },
];

export function MethodChoice({ ways, method, amountCents, onChange }: MethodChoiceProps): ReactNode {
  return (
    <fieldset className={styles.ways}>
      <legend>
        How would you like to pay <b>{formatCents(amountCents)}</b>?
      </legend>
      {ways.map((way) => (
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
