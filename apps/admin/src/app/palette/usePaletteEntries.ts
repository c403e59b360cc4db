import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { bookingFindQuery } from "../../features/booking/bookings/api/bookings";
import { customerFindQuery } from "../../features/crm/api/customers";
import { useCan } from "../../shared/auth/permissions";
import {
  actionEntries,
  askEntry,
  bookingEntry,
  customerEntry,
  matches,
  pageEntries,
  type EntryGroup,
} from "./entries";

const SHORTEST = 2;

/** Pages and actions at once; bookings and people from the server when the person pauses. */
export function usePaletteEntries(query: string): { groups: EntryGroup[]; searching: boolean } {
  const may = useCan();
  const [text] = useDebouncedValue(query.trim(), 180);
  const long = text.length >= SHORTEST;
  const bookings = useQuery({ ...bookingFindQuery(text), enabled: long && may("bookingsRead") });
  const people = useQuery({ ...customerFindQuery(text), enabled: long && may("customersRead") });
  const found: EntryGroup[] = long
    ? [
        { label: "Bookings", entries: (bookings.data ?? []).map(bookingEntry) },
        { label: "Customers", entries: (people.data ?? []).map(customerEntry) },
      ]
    : [];
  const own: EntryGroup[] = [
    { label: "Pages", entries: pageEntries(may).filter((entry) => matches(entry, query)) },
    { label: "Actions", entries: actionEntries(may).filter((entry) => matches(entry, query)) },
  ];
  own.push({ label: "Questions", entries: askEntry(query, may) });
  const groups = [...found, ...own].filter((group) => group.entries.length > 0);
  return { groups, searching: long && (bookings.isFetching || people.isFetching) };
}
