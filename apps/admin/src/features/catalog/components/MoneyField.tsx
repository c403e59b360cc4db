import { TextInput } from "@mantine/core";
import { useState } from "react";
import { parseMoney } from "../../../shared/lib/format";
import styles from "./Prices.module.css";

interface MoneyFieldProps {
  label: string;
  cents: number;
  problem?: string;
  onChange: (cents: number) => void;
}

/** Dollars as typed, cents as told. A text that is no amount stays visible with its fault and changes nothing. */
export function MoneyField({ label, cents, problem, onChange }: MoneyFieldProps) {
  const [text, setText] = useState<string | null>(null);
  const wrong = text !== null && parseMoney(text) === null;
  return (
    <TextInput
      className={styles.money}
      aria-label={label}
      inputMode="decimal"
      leftSection="$"
      value={text ?? (cents / 100).toFixed(2)}
      error={wrong ? "An amount such as 55 or 5.50" : problem}
      onChange={(event) => {
        const next = event.currentTarget.value;
        const parsed = parseMoney(next);
        setText(next);
        if (parsed !== null) onChange(parsed);
      }}
      onBlur={() => {
        if (!wrong) setText(null);
      }}
    />
  );
}

export function CountField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number;
  onChange: (value: number) => void;
}) {
  return (
    <TextInput
      className={styles.money}
      type="number"
      min={0}
      max={9}
      aria-label={label}
      value={value}
      onChange={(event) => {
        const next = event.currentTarget.valueAsNumber;
        if (Number.isInteger(next)) onChange(next);
      }}
    />
  );
}
