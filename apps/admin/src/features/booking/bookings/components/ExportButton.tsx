import { useCan } from "../../../../shared/auth/permissions";
import { todayIn } from "../../../../shared/lib/dates";
import { SaveButton } from "../../../../shared/ui/SaveButton";
import { exportBookings } from "../api/bookings";
import type { BookingSearch } from "../rules";

/** The rows behind the filters as a file. */
export function ExportButton({ search }: { search: BookingSearch }) {
  const may = useCan();
  if (!may("bookingsRead")) return null;
  return <SaveButton name={`bookings-${todayIn()}.csv`} load={() => exportBookings(search)} />;
}
