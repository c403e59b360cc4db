import { PinInput } from "@mantine/core";
import { useState } from "react";
import { totpCode } from "../rules";

interface EnterCodeProps {
  value?: string;
  onChange?: (text: string) => void;
  onCode: (code: string) => void;
  /** Why the last code was refused: the boxes are empty then, and the first has the focus. */
  refused: unknown;
  size?: "lg";
  focused?: boolean;
}

/** Six boxes for the digits of the authenticator; sends itself with the last one. */
export function EnterCode({ value, onChange, onCode, refused, size, focused }: EnterCodeProps) {
  const [seen, setSeen] = useState(refused);
  const [tries, setTries] = useState(0);
  if (seen !== refused) {
    setSeen(refused);
    if (refused) setTries(tries + 1);
  }
  return (
    <PinInput
      key={tries}
      length={6}
      type="number"
      gap="xs"
      size={size}
      oneTimeCode
      // eslint-disable-next-line jsx-a11y/no-autofocus -- for steps with this field alone
      autoFocus={focused === true || tries > 0}
      aria-label="Six-digit code"
      value={value}
      onChange={onChange}
      onComplete={(text) => {
        const code = totpCode(text);
        if (code !== null) onCode(code);
      }}
    />
  );
}
