import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, asProblem, troubleOf, unwrap } from "../../../../shared/api/client";
import { keys } from "../../../../shared/api/keys";
import type { BookingDetail, BookingStep, MoveWish, RecordPayment } from "../../../../shared/api/types";

/**
 * A change to one booking. Its answer is the new detail, shown at once; lists, board and calendar follow. A stale
 * version fetches the booking again, so that what the person sees next is what there is.
 */
function useBookingChange<Input extends { id: string }>(change: (input: Input) => Promise<BookingDetail>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (detail) => {
      client.setQueryData(keys.booking(detail.row.id), detail);
      void client.invalidateQueries({ queryKey: keys.topic("bookings") });
    },
    onError: (error, { id }) => {
      if (troubleOf(asProblem(error)) === "stale") {
        void client.invalidateQueries({ queryKey: keys.topic("bookings") });
        void client.invalidateQueries({ queryKey: keys.booking(id) });
      }
    },
  });
}

export function useAssign() {
  return useBookingChange(({ id, ...body }: { id: string; version: number; chef_ids: string[] }) =>
    unwrap(api.POST("/bookings/{booking_id}/assign", { params: { path: { booking_id: id } }, body })),
  );
}

/** One chef off, nobody in the place. */
export function useTakeOff() {
  return useBookingChange(
    ({ id, ...body }: { id: string; version: number; chef_id: string; reason: string }) =>
      unwrap(api.POST("/bookings/{booking_id}/take-off", { params: { path: { booking_id: id } }, body })),
  );
}

interface Cancellation {
  id: string;
  version: number;
  reason: string;
  refund_cents?: number | null;
}

export function useCancel() {
  return useBookingChange(({ id, ...body }: Cancellation) =>
    unwrap(api.POST("/bookings/{booking_id}/cancel", { params: { path: { booking_id: id } }, body })),
  );
}

export function useRecordPayment() {
  return useBookingChange(({ id, ...body }: RecordPayment & { id: string }) =>
    unwrap(api.POST("/bookings/{booking_id}/payments", { params: { path: { booking_id: id } }, body })),
  );
}

interface Transition {
  id: string;
  version: number;
  to: BookingStep;
  reason: string;
}

export function useTransition() {
  return useBookingChange(({ id, ...body }: Transition) =>
    unwrap(api.POST("/bookings/{booking_id}/transition", { params: { path: { booking_id: id } }, body })),
  );
}

/** Another date or slot, or a start shifted within its slot. */
export function useMove() {
  return useBookingChange(({ id, ...body }: MoveWish & { id: string; version: number }) =>
    unwrap(api.POST("/bookings/{booking_id}/move", { params: { path: { booking_id: id } }, body })),
  );
}

/** A staff hold keeps an unpaid booking from running out. */
export function useStaffHold() {
  return useBookingChange(({ id, ...body }: { id: string; version: number; staff_hold: boolean }) =>
    unwrap(api.POST("/bookings/{booking_id}/staff-hold", { params: { path: { booking_id: id } }, body })),
  );
}
