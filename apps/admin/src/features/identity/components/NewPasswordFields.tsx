import { PasswordInput } from "@mantine/core";
import { passwordProblem } from "../rules";

export interface NewPassword {
  password: string;
  repeat: string;
}

interface NewPasswordFieldsProps {
  value: NewPassword;
  onChange: (value: NewPassword) => void;
  about?: readonly string[];
  /** The server's word on the password, when it refused it. */
  refused?: string | null;
  /** Whether the form was sent already: then empty fields are named as well. */
  tried: boolean;
}

/** A password and its repetition; says what is missing while the person types. */
export function NewPasswordFields({ value, onChange, about = [], refused, tried }: NewPasswordFieldsProps) {
  const problem =
    value.password === "" && !tried ? null : passwordProblem(value.password, value.password, about);
  const different =
    (tried || value.repeat !== "") && value.repeat !== value.password ? "The two are not the same" : null;
  const toggle = { "aria-label": "Show the password" };
  return (
    <>
      <PasswordInput
        label="New password"
        size="md"
        autoComplete="new-password"
        description="At least 12 characters. A short sentence is easy to remember."
        value={value.password}
        error={refused ?? problem}
        visibilityToggleButtonProps={toggle}
        onChange={(event) => onChange({ ...value, password: event.currentTarget.value })}
      />
      <PasswordInput
        label="Once more"
        size="md"
        autoComplete="new-password"
        value={value.repeat}
        error={different}
        visibilityToggleButtonProps={toggle}
        onChange={(event) => onChange({ ...value, repeat: event.currentTarget.value })}
      />
    </>
  );
}
