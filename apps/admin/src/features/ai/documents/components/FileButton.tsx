import { Button, type ButtonLook } from "@hibachi/ui";
import { useRef, type ReactNode } from "react";
import { ENDINGS } from "../rules";

interface FileButtonProps {
  label: string;
  look?: ButtonLook;
  busy: boolean;
  several?: boolean;
  onFiles: (files: File[]) => void;
  children: ReactNode;
}

/** A button that asks for files; the field itself is hidden and out of the keyboard's way. */
export function FileButton({ label, look, busy, several, onFiles, children }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look} small busy={busy} onClick={() => field.current?.click()}>
        {children}
      </Button>
      <input
        ref={field}
        type="file"
        hidden
        aria-label={label}
        accept={ENDINGS.join(",")}
        multiple={several}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = ""; // so that the same file can be chosen again
        }}
      />
    </>
  );
}
