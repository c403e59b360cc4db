import { Button } from "@hibachi/ui";
import { useMutation } from "@tanstack/react-query";
import { useCan } from "../../../../shared/auth/permissions";
import { todayIn } from "../../../../shared/lib/dates";
import { Icon } from "../../../../shared/ui/Icon";
import { say } from "../../../../shared/ui/say";
import { exportBookings } from "../api/bookings";
import type { BookingSearch } from "../rules";

/** The rows behind the filters as a file. Fetched, not linked, because the token travels in a header. */
export function ExportButton({ search }: { search: BookingSearch }) {
  const may = useCan();
  const save = useMutation({
    mutationFn: () => exportBookings(search),
    onError: say.failed,
    onSuccess: (file) => {
      const address = URL.createObjectURL(file);
      const link = document.createElement("a");
      link.href = address;
      link.download = `bookings-${todayIn()}.csv`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), 10_000);
    },
  });
  if (!may("bookingsRead")) return null;
  return (
    <Button look="quiet" small busy={save.isPending} onClick={() => save.mutate()}>
      <Icon name="download" size={16} /> Export
    </Button>
  );
}
