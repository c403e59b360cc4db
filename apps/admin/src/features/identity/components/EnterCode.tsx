import { PinInput } from "@mantine/core";
import { totpCode } from "../rules";

interface EnterCodeProps {
  value?: string;
  onChange?: (text: string) => void;
  onCode: (code: string) => void;
  size?: "lg";
  focused?: boolean;
}

/** Six boxes for the digits of the authenticator; sends itself with the last one. */
export function EnterCode({ value, onChange, onCode, size, focused }: EnterCodeProps) {
  return (
    <PinInput
      length={6}
      type="number"
      gap="xs"
      size={size}
      oneTimeCode
      // eslint-disable-next-line jsx-a11y/no-autofocus -- for steps with this field alone
      autoFocus={focused}
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
