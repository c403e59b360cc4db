import { MultiSelect, TextInput } from "@mantine/core";
import type { Ref } from "react";
import { BOOKING_STATUSES, isBookingStatus, statusLabel } from "../../../../shared/lib/bookingStatus";
import { SearchField } from "../../../../shared/ui/SearchField";
import { StationSelect } from "../../../../shared/ui/StationSelect";
import type { BookingSearch } from "../rules";
import styles from "./BookingList.module.css";

interface ListFiltersProps {
  search: BookingSearch;
  onChange: (change: BookingSearch) => void;
  findRef: Ref<HTMLInputElement>;
}

const STATUSES = BOOKING_STATUSES.map((status) => ({ value: status, label: statusLabel(status) }));

/** Every filter lives in the address, so a view can be shared and the back button works. */
export function ListFilters({ search, onChange, findRef }: ListFiltersProps) {
  const statuses = (values: string[]) => {
    const status = values.filter(isBookingStatus);
    onChange({ status: status.length > 0 ? status : undefined });
  };
  return (
    <div className={styles.filters} role="search">
      <SearchField
        ref={findRef}
        bare
        label="Reference, name, e-mail or phone"
        value={search.q}
        onChange={(q) => onChange({ q })}
      />
      <MultiSelect
        aria-label="Status"
        placeholder={search.status ? undefined : "Any status"}
        data={STATUSES}
        value={search.status ?? []}
        onChange={statuses}
        clearable
        clearButtonProps={{ "aria-label": "Any status" }}
      />
      <TextInput
        type="date"
        aria-label="From"
        leftSection="From"
        leftSectionWidth={56}
        value={search.from ?? ""}
        max={search.to}
        onChange={(event) => onChange({ from: event.currentTarget.value || undefined })}
      />
      <TextInput
        type="date"
        aria-label="Until"
        leftSection="Until"
        leftSectionWidth={56}
        value={search.to ?? ""}
        min={search.from}
        onChange={(event) => onChange({ to: event.currentTarget.value || undefined })}
      />
      <StationSelect value={search.station} onChange={(station) => onChange({ station })} />
    </div>
  );
}
