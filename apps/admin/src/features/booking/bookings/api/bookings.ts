import { infiniteQueryOptions, keepPreviousData, queryOptions, skipToken } from "@tanstack/react-query";
import { api, unwrap } from "../../../../shared/api/client";
import { keys } from "../../../../shared/api/keys";
import type { MoveWish } from "../../../../shared/api/types";
import { listQuery, searchText, type BookingSearch } from "../rules";
import { bookingOf } from "../view";

const PAGE = 50;

export function bookingListQuery(search: BookingSearch) {
  return infiniteQueryOptions({
    queryKey: keys.bookingList(searchText(search)),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/bookings", { params: { query: { ...listQuery(search), cursor: pageParam, limit: PAGE } } }),
      ),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** A handful of bookings matching a text, for the command palette. */
export function bookingFindQuery(text: string) {
  return queryOptions({
    queryKey: keys.bookingFind(text),
    queryFn: async () =>
      (await unwrap(api.GET("/bookings", { params: { query: { q: text, limit: 6 } } }))).items,
    placeholderData: keepPreviousData,
  });
}

export function bookingQuery(id: string) {
  return queryOptions({
    queryKey: keys.booking(id),
    queryFn: () => unwrap(api.GET("/bookings/{booking_id}", { params: { path: { booking_id: id } } })),
    select: bookingOf,
  });
}

export function candidatesQuery(id: string) {
  return queryOptions({
    queryKey: keys.candidates(id),
    queryFn: () =>
      unwrap(api.GET("/bookings/{booking_id}/candidates", { params: { path: { booking_id: id } } })),
  });
}

/** What cancelling this version would do to the money. Asked for anew each time, because hours change the sum. */
export function cancelPreviewQuery(id: string, version: number) {
  return queryOptions({
    queryKey: keys.cancelPreview(id, version),
    queryFn: () =>
      unwrap(api.POST("/bookings/{booking_id}/cancel/preview", { params: { path: { booking_id: id } } })),
    staleTime: 0,
    gcTime: 0,
  });
}

export function moveStartsQuery(id: string, date: string) {
  return queryOptions({
    queryKey: keys.moveStarts(id, date),
    queryFn: () =>
      unwrap(
        api.GET("/bookings/{booking_id}/move/starts", {
          params: { path: { booking_id: id }, query: { date } },
        }),
      ),
    enabled: date !== "",
  });
}

/** What moving this version would do: fee, chefs, whether it can be done at all. */
export function movePreviewQuery(id: string, version: number, wish: MoveWish | null) {
  return queryOptions({
    queryKey: keys.movePreview(id, version, wish ?? {}),
    queryFn: wish
      ? () =>
          unwrap(
            api.POST("/bookings/{booking_id}/move/preview", {
              params: { path: { booking_id: id } },
              body: wish,
            }),
          )
      : skipToken,
    staleTime: 0,
    gcTime: 0,
  });
}

/** The list's rows as a file with the same filters. */
export async function exportBookings(search: BookingSearch): Promise<Blob> {
  return unwrap(
    api.GET("/bookings.csv", { params: { query: listQuery(search) }, parseAs: "blob" }),
  ) as Promise<Blob>;
}

export async function customerLink(id: string): Promise<string> {
  return (await unwrap(api.POST("/bookings/{booking_id}/link", { params: { path: { booking_id: id } } })))
    .url;
}
