import {
  keepPreviousData,
  queryOptions,
  skipToken,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { api, unwrap } from "../../../../shared/api/client";
import { keys } from "../../../../shared/api/keys";
import type { NewBooking, QuoteRequest } from "../../../../shared/api/types";

export const menuQuery = queryOptions({ queryKey: keys.menu(), queryFn: () => unwrap(api.GET("/menu")) });

/** The price of what is filled in so far, from the one pricing function. */
export function priceQuery(request: QuoteRequest | null) {
  return queryOptions({
    queryKey: keys.price(request ?? {}),
    queryFn: request ? () => unwrap(api.POST("/quotes/preview", { body: request })) : skipToken,
    placeholderData: request ? keepPreviousData : undefined,
  });
}

/** Which starts of a date can really be served, and by how many chefs. */
export function startsQuery(zip: string, date: string, guests: number) {
  return queryOptions({
    queryKey: keys.starts(zip, date, guests),
    queryFn: () => unwrap(api.GET("/availability/starts", { params: { query: { zip, date, guests } } })),
    enabled: zip !== "" && date !== "" && guests > 0,
  });
}

export function peopleQuery(text: string) {
  return queryOptions({
    queryKey: keys.customerFind(text),
    queryFn: async () =>
      (await unwrap(api.GET("/customers", { params: { query: { q: text, limit: 6 } } }))).items,
    enabled: text.length > 2,
    placeholderData: keepPreviousData,
  });
}

export function useTakeBooking() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewBooking) => unwrap(api.POST("/bookings", { body })),
    onSettled: () => client.invalidateQueries({ queryKey: keys.topic("bookings") }),
    onSuccess: (detail) => client.setQueryData(keys.booking(detail.row.id), detail),
  });
}
