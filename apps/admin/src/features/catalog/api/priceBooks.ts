import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../../../shared/api/client";
import { keys } from "../../../shared/api/keys";
import type { PriceBook, PriceBookFields } from "../../../shared/api/types";

export const priceBooksQuery = queryOptions({
  queryKey: keys.priceBooks(),
  queryFn: () => unwrap(api.GET("/price-books")),
});

export function priceBookQuery(id: string) {
  return queryOptions({
    queryKey: keys.priceBook(id),
    queryFn: () => unwrap(api.GET("/price-books/{book_id}", { params: { path: { book_id: id } } })),
  });
}

function usePriceChange<Input>(change: (input: Input) => Promise<PriceBook>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (book) => {
      client.setQueryData(keys.priceBook(book.id), book);
      void client.invalidateQueries({ queryKey: keys.topic("prices") });
    },
  });
}

/** A new draft, copied from the version in force. */
export function useDraft() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.POST("/price-books")),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.topic("prices") }),
  });
}

export function useSavePrices() {
  return usePriceChange(({ id, body }: { id: string; body: PriceBookFields }) =>
    unwrap(api.PUT("/price-books/{book_id}", { params: { path: { book_id: id } }, body })),
  );
}

export function usePublish() {
  return usePriceChange(({ id, effective_from }: { id: string; effective_from: string }) =>
    unwrap(
      api.POST("/price-books/{book_id}/publish", {
        params: { path: { book_id: id } },
        body: { effective_from },
      }),
    ),
  );
}

export function useApprove() {
  return usePriceChange((id: string) =>
    unwrap(api.POST("/price-books/{book_id}/approve", { params: { path: { book_id: id } } })),
  );
}
