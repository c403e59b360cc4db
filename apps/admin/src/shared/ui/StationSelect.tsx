import { NativeSelect } from "@mantine/core";
import { useStations } from "../hooks/useStations";

interface StationSelectProps {
  value: string | undefined;
  onChange: (stationId: string | undefined) => void;
}

/** Narrows a page to one station; absent when there is only one. */
export function StationSelect({ value, onChange }: StationSelectProps) {
  const stations = useStations();
  if (stations.length < 2) return null;
  return (
    <NativeSelect
      aria-label="Station"
      value={value ?? ""}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
      data={[
        { value: "", label: "All stations" },
        ...stations.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
