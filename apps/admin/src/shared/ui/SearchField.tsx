import { TextInput } from "@mantine/core";
import { useEffect, useRef, useState, type Ref } from "react";
import { Icon } from "./Icon";

interface SearchFieldProps {
  label: string;
  /** Without a visible label: the label is read out and stands as the placeholder. */
  bare?: boolean;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  ref?: Ref<HTMLInputElement>;
}

const PAUSE_MS = 300;

/** A text filter that reports when the person pauses, so that each letter is not a request. */
export function SearchField({ label, bare, value, onChange, ref }: SearchFieldProps) {
  const [text, setText] = useState(value ?? "");
  const [seen, setSeen] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (value !== seen) {
    // The address changed by other means (a saved view, the back button): show what it says now.
    setSeen(value);
    if ((value ?? "") !== text.trim()) setText(value ?? "");
  }
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const clean = next.trim() === "" ? undefined : next.trim();
      if (clean !== value) onChange(clean);
    }, PAUSE_MS);
  };
  return (
    <TextInput
      ref={ref}
      type="search"
      {...(bare ? { "aria-label": label, placeholder: label } : { label })}
      leftSection={<Icon name="search" size={16} />}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
