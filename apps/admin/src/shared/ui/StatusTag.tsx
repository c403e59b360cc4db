import { Tag } from "@hibachi/ui";
import type { BookingStatus } from "../api/types";
import { statusLabel, statusTone } from "../lib/bookingStatus";

export function StatusTag({ status }: { status: BookingStatus }) {
  return <Tag tone={statusTone(status)}>{statusLabel(status)}</Tag>;
}
