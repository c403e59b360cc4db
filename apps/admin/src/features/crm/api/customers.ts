import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "../../../shared/api/client";
import { keys } from "../../../shared/api/keys";

export function customerListQuery(text: string | undefined) {
  return infiniteQueryOptions({
    queryKey: keys.customerList(text ?? ""),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(api.GET("/customers", { params: { query: { q: text, cursor: pageParam, limit: 50 } } })),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** A handful of people matching a text, for the command palette. */
export function customerFindQuery(text: string) {
  return queryOptions({
    queryKey: keys.customerFind(text),
    queryFn: async () =>
      (await unwrap(api.GET("/customers", { params: { query: { q: text, limit: 6 } } }))).items,
    placeholderData: keepPreviousData,
  });
}

export function customerQuery(id: string) {
  return queryOptions({
    queryKey: keys.customer(id),
    queryFn: () => unwrap(api.GET("/customers/{customer_id}", { params: { path: { customer_id: id } } })),
  });
}
