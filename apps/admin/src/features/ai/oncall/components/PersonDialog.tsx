import { NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { formatPhone } from "@hibachi/ui";
import { useState } from "react";
import { fieldMessage } from "../../../../shared/api/client";
import type { OnCallPerson, StaffMember } from "../../../../shared/api/types";
import { FormDialog } from "../../../../shared/ui/FormDialog";
import { accountsQuery, useSavePerson } from "../api/oncall";
import { phoneProblem } from "../rules";

interface PersonDialogProps {
  /** Null for somebody new. */
  person: OnCallPerson | null;
  usual: number;
  onClose: () => void;
}

const ANSWERS: readonly StaffMember["role"][] = ["owner", "admin", "support"];

/** Somebody new on call, or a change of somebody who is. */
export function PersonDialog({ person, usual, onClose }: PersonDialogProps) {
  const staff = useQuery(accountsQuery).data ?? [];
  const [staffId, setStaffId] = useState(person?.staff_id ?? null);
  const [name, setName] = useState(person?.name ?? "");
  const [phone, setPhone] = useState(person ? formatPhone(person.phone) : "");
  const [minutes, setMinutes] = useState<number | "">(person?.wait_minutes ?? "");
  const save = useSavePerson(person?.id ?? null);
  const may = staff.filter((one) => one.active && !one.pending && ANSWERS.includes(one.role));
  const choose = (id: string | null) => {
    const before = staff.find((one) => one.id === staffId)?.name ?? "";
    setStaffId(id);
    if (name === "" || name === before) setName(staff.find((one) => one.id === id)?.name ?? "");
  };
  const wrong = {
    name: name.trim() === "" ? "A name for the roster" : null,
    phone: phoneProblem(phone),
  };
  const wish =
    wrong.name === null && wrong.phone === null
      ? {
          staff_id: staffId,
          name: name.trim(),
          phone: phone.trim(),
          wait_minutes: minutes === "" ? null : minutes,
        }
      : null;
  return (
    <FormDialog
      title={person ? person.name : "Put someone on call"}
      confirm={person ? "Save" : "Put on call"}
      save={save}
      wish={wish}
      done={person ? `${name.trim()} is changed.` : `${name.trim()} is on call.`}
      onClose={onClose}
    >
      {(tried) => (
        <>
          <NativeSelect
            label="Account"
            description="Whoever answers then shows as the colleague the hand-over is assigned to"
            data={[
              { value: "", label: "None, only a phone" },
              ...may.map((one) => ({ value: one.id, label: one.name })),
            ]}
            value={staffId ?? ""}
            error={fieldMessage(save.error, "staff_id")}
            onChange={(event) => choose(event.currentTarget.value || null)}
          />
          <TextInput
            label="Name"
            data-autofocus
            value={name}
            error={tried && wrong.name ? wrong.name : fieldMessage(save.error, "name")}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label="Mobile number"
            type="tel"
            autoComplete="off"
            value={phone}
            error={tried && wrong.phone ? wrong.phone : fieldMessage(save.error, "phone")}
            onChange={(event) => setPhone(event.currentTarget.value)}
          />
          <NumberInput
            label="Minutes to answer"
            description={`Before the next is told; empty means ${usual}, as for everybody`}
            min={1}
            max={120}
            allowDecimal={false}
            value={minutes}
            error={fieldMessage(save.error, "wait_minutes")}
            onChange={(value) => setMinutes(typeof value === "number" ? value : "")}
          />
        </>
      )}
    </FormDialog>
  );
}
