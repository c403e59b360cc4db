import { unwrap } from "@hibachi/api-client";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useApi } from "../../../shared/data/ApiContext";
import { keys, linkHeader } from "../../../shared/data/queries";
import type { MyBooking, PartyChange } from "../../../shared/data/types";
import { useAction } from "../../../shared/data/useAction";
import { useDebounced } from "../../../shared/form/useDebounced";
import { hasChanges, isAsWanted } from "../rules";

/** What the booking would cost after a change; asked when the host pauses. */
export function useChangePreview(link: string, changes: PartyChange) {
  const api = useApi();
  const { settled: asked, behind } = useDebounced(changes, 250);
  const query = useQuery({
    queryKey: [...keys.myBooking(link), "change", asked],
    queryFn: ({ signal }) =>
      unwrap(api.POST("/my/changes/preview", { params: linkHeader(link), body: asked, signal })),
    enabled: hasChanges(asked),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return { ...query, behind: behind || query.isPlaceholderData };
}

interface When {
  date: string;
  slot: string;
}

export function useReschedulePreview(link: string, when: When | null) {
  const api = useApi();
  return useQuery({
    queryKey: [...keys.myBooking(link), "move", when],
    queryFn: () =>
      unwrap(
        api.POST("/my/reschedule/preview", {
          params: linkHeader(link),
          body: when ?? { date: "", slot: "" },
        }),
      ),
    enabled: when !== null,
    staleTime: 10_000,
  });
}

export function useCancelPreview(link: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...keys.myBooking(link), "cancel"],
    queryFn: () => unwrap(api.POST("/my/cancel/preview", { params: linkHeader(link) })),
    staleTime: 0,
  });
}

/**
 * A change of the booking: its answer becomes the booking on screen. When none came, the booking is read anew before
 * anybody can press again: the change may be done though its answer was lost, which `arrived` tells.
 */
function useChange<Body extends { version: number }>(
  link: string,
  act: (body: Body) => Promise<MyBooking>,
  arrived: (booking: MyBooking, body: Body) => boolean,
  onDone: () => void,
) {
  const queries = useQueryClient();
  const queryKey = keys.myBooking(link);
  const done = (booking: MyBooking) => {
    queries.setQueryData(queryKey, booking);
    void queries.invalidateQueries({ queryKey: keys.months });
    onDone();
  };
  return useAction(act, done, async (problem, body) => {
    if (!problem.passing) return;
    await queries.refetchQueries({ queryKey, exact: true });
    const booking = queries.getQueryData<MyBooking>(queryKey);
    if (booking && booking.version > body.version && arrived(booking, body)) done(booking);
  });
}

export function useSendChanges(link: string, onDone: () => void) {
  const api = useApi();
  return useChange(
    link,
    (body: PartyChange & { version: number }) =>
      unwrap(api.POST("/my/changes", { params: linkHeader(link), body })),
    isAsWanted,
    onDone,
  );
}

export function useReschedule(link: string, onDone: () => void) {
  const api = useApi();
  return useChange(
    link,
    (body: When & { version: number }) =>
      unwrap(api.POST("/my/reschedule", { params: linkHeader(link), body })),
    (booking, { date, slot }) => booking.date === date && booking.slot === slot,
    onDone,
  );
}

export function useCancel(link: string, onDone: () => void) {
  const api = useApi();
  return useChange(
    link,
    (body: { version: number; reason: string | null }) =>
      unwrap(api.POST("/my/cancel", { params: linkHeader(link), body })),
    ({ status }) => status === "cancelled" || status === "cancellation_requested",
    onDone,
  );
}
