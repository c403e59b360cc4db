import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "../../../../shared/api/client";
import { keys } from "../../../../shared/api/keys";

const PAGE = 50;
/** Chefs hear no live updates of bookings: an open sheet asks again now and then. */
const REFRESH_MS = 60_000;

export function eventsQuery(from: string) {
  return infiniteQueryOptions({
    queryKey: keys.eventList(from),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(api.GET("/prep-sheets", { params: { query: { from, cursor: pageParam, limit: PAGE } } })),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    refetchInterval: REFRESH_MS,
  });
}

export function sheetQuery(id: string) {
  return queryOptions({
    queryKey: keys.sheet(id),
    queryFn: () => unwrap(api.GET("/prep-sheets/{booking_id}", { params: { path: { booking_id: id } } })),
    refetchInterval: REFRESH_MS,
  });
}
