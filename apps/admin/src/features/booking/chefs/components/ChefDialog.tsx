import { NativeSelect, Switch, TagsInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { fieldMessage } from "../../../../shared/api/client";
import type { Chef, ChefLevel } from "../../../../shared/api/types";
import { useStations } from "../../../../shared/hooks/useStations";
import { ConfirmDialog } from "../../../../shared/ui/ConfirmDialog";
import { say } from "../../../../shared/ui/say";
import { useSaveChef } from "../api/chefs";

const LEVELS: { value: ChefLevel; label: string }[] = [
  { value: "junior", label: "Junior" },
  { value: "chef", label: "Chef" },
  { value: "senior", label: "Senior" },
  { value: "manager", label: "Manager who cooks" },
];

/** One form for a new chef and for changing one. */
export function ChefDialog({ chef, onClose }: { chef?: Chef; onClose: () => void }) {
  const stations = useStations();
  const save = useSaveChef();
  const [name, setName] = useState(chef?.name ?? "");
  const [level, setLevel] = useState<ChefLevel>(chef?.level ?? "chef");
  const [station, setStation] = useState(chef?.station_id ?? "");
  const [zip, setZip] = useState(chef?.home_zip ?? "");
  const [skills, setSkills] = useState(chef?.skills ?? []);
  const [active, setActive] = useState(chef?.active ?? true);
  const stationId = station || (stations[0]?.id ?? "");
  const send = () =>
    save.mutate(
      {
        id: chef?.id,
        name: name.trim(),
        level,
        station_id: stationId,
        home_zip: zip.trim() || undefined,
        skills,
        active,
      },
      {
        onSuccess: () => {
          say.done(chef ? `${name.trim()} is changed.` : `${name.trim()} is added. Give weekly hours next.`);
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      opened
      title={chef ? chef.name : "Add a chef"}
      confirm={chef ? "Save" : "Add"}
      onClose={onClose}
      onConfirm={send}
      busy={save.isPending}
      disabled={name.trim() === "" || stationId === ""}
      error={save.error}
    >
      <TextInput
        label="Name"
        value={name}
        error={fieldMessage(save.error, "name")}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <NativeSelect
        label="Level"
        data={LEVELS}
        value={level}
        onChange={(event) => setLevel(event.currentTarget.value as ChefLevel)}
      />
      <NativeSelect
        label="Station"
        data={stations.map(({ id, name: label }) => ({ value: id, label }))}
        value={stationId}
        onChange={(event) => setStation(event.currentTarget.value)}
      />
      <TextInput
        label="Home ZIP"
        description="Where the first drive of the day starts"
        inputMode="numeric"
        maxLength={5}
        value={zip}
        error={fieldMessage(save.error, "home_zip")}
        onChange={(event) => setZip(event.currentTarget.value)}
      />
      <TagsInput label="Skills" description="Press Enter after each" value={skills} onChange={setSkills} />
      <Switch
        label="Takes events"
        description="Off: the chef is offered no new events; those assigned stay."
        checked={active}
        onChange={(event) => setActive(event.currentTarget.checked)}
      />
    </ConfirmDialog>
  );
}
