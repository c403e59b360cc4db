import { NativeSelect, Switch, TagsInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { fieldMessage } from "../../../../shared/api/client";
import type { Chef, ChefLevel } from "../../../../shared/api/types";
import { useStations } from "../../../../shared/hooks/useStations";
import { FormDialog } from "../../../../shared/ui/FormDialog";
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
  const save = useSaveChef(chef?.id ?? null);
  const [name, setName] = useState(chef?.name ?? "");
  const [level, setLevel] = useState<ChefLevel>(
    LEVELS.find(({ value }) => value === chef?.level)?.value ?? "chef",
  );
  const [station, setStation] = useState(chef?.station_id ?? "");
  const [zip, setZip] = useState(chef?.home_zip ?? "");
  const [skills, setSkills] = useState(chef?.skills ?? []);
  const [rating, setRating] = useState(String(chef?.rating ?? 4.5));
  const [active, setActive] = useState(chef?.active ?? true);
  const stationId = station || (stations[0]?.id ?? "");
  const wrong = {
    name: name.trim().length < 2 ? "The chef's name" : null,
    zip: /^\d{5}$/.test(zip.trim()) ? null : "Five digits, such as 94539",
    rating: rating !== "" && Number(rating) >= 0 && Number(rating) <= 5 ? null : "From 0 to 5",
  };
  const wish =
    wrong.name === null && wrong.zip === null && wrong.rating === null && stationId !== ""
      ? {
          name: name.trim(),
          level,
          home_zip: zip.trim(),
          skills,
          rating: Number(rating),
          station_id: stationId,
          active,
        }
      : null;
  return (
    <FormDialog
      title={chef ? chef.name : "Add a chef"}
      confirm={chef ? "Save" : "Add"}
      save={save}
      wish={wish}
      done={chef ? `${name.trim()} is changed.` : `${name.trim()} is added. Give weekly hours next.`}
      onClose={onClose}
    >
      {(tried) => (
        <>
          <TextInput
            label="Name"
            value={name}
            error={tried && wrong.name ? wrong.name : fieldMessage(save.error, "name")}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
          />
          <NativeSelect
            label="Level"
            data={LEVELS}
            value={level}
            onChange={(event) => setLevel(event.currentTarget.value as ChefLevel)}
          />
          {chef ? null : (
            <NativeSelect
              label="Station"
              data={stations.map(({ id, name: label }) => ({ value: id, label }))}
              value={stationId}
              onChange={(event) => setStation(event.currentTarget.value)}
            />
          )}
          <TextInput
            label="Home ZIP"
            description="Where the first drive of the day starts"
            inputMode="numeric"
            maxLength={5}
            value={zip}
            error={tried && wrong.zip ? wrong.zip : fieldMessage(save.error, "home_zip")}
            onChange={(event) => setZip(event.currentTarget.value)}
          />
          <TextInput
            type="number"
            label="Rating"
            description="From 0 to 5; weighs in when chefs are ranked"
            min={0}
            max={5}
            step={0.1}
            value={rating}
            error={tried ? wrong.rating : null}
            onChange={(event) => setRating(event.currentTarget.value)}
          />
          <TagsInput
            label="Skills"
            description="Press Enter after each"
            value={skills}
            onChange={setSkills}
          />
          {chef ? (
            <Switch
              label="Takes events"
              description="Off: the chef is offered no new events; those assigned stay."
              checked={active}
              onChange={(event) => setActive(event.currentTarget.checked)}
            />
          ) : null}
        </>
      )}
    </FormDialog>
  );
}
