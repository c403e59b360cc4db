import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { MemoryKind } from "../api/types";
import { FormDialog } from "../ui/FormDialog";
import { useAddFact } from "./api";
import { KINDS } from "./rules";

/** Writes a fact down by hand. */
export function AddFact({ customerId, onClose }: { customerId: string; onClose: () => void }) {
  const add = useAddFact(customerId);
  const [kind, setKind] = useState<MemoryKind>("access");
  const [value, setValue] = useState("");
  const words = value.trim();
  return (
    <FormDialog
      title="Remember something"
      confirm="Remember it"
      save={add}
      wish={words.length < 2 ? null : { kind, value: words }}
      done="Remembered, with your name."
      onClose={onClose}
    >
      {(tried) => (
        <>
          <NativeSelect
            label="About"
            data={[...KINDS]}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as MemoryKind)}
          />
          <TextInput
            label="In a few words"
            description="No counts, addresses, prices, allergies or private matters: they have their own places, or none."
            maxLength={120}
            value={value}
            error={tried && words.length < 2 ? "Write a few words." : undefined}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
        </>
      )}
    </FormDialog>
  );
}
