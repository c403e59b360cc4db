import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../api/client";
import { keys } from "../api/keys";
import type { MemoryWish } from "../api/types";

const at = (customerId: string) => ({ path: { customer_id: customerId } });
const of = (customerId: string, id: string) => ({ path: { customer_id: customerId, fact_id: id } });

export function memoryQuery(customerId: string) {
  return queryOptions({
    queryKey: keys.memory(customerId),
    queryFn: () => unwrap(api.GET("/customers/{customer_id}/memory", { params: at(customerId) })),
  });
}

export function mattersQuery(conversationId: string) {
  return queryOptions({
    queryKey: keys.conversationMatters(conversationId),
    queryFn: () =>
      unwrap(
        api.GET("/conversations/{conversation_id}/matters", {
          params: { path: { conversation_id: conversationId } },
        }),
      ),
  });
}

function useRefreshed(customerId: string) {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keys.memory(customerId) });
}

export function useAddFact(customerId: string) {
  return useMutation({
    mutationFn: (body: MemoryWish) =>
      unwrap(api.POST("/customers/{customer_id}/memory", { params: at(customerId), body })),
    onSettled: useRefreshed(customerId),
  });
}

export function useCorrectFact(customerId: string) {
  return useMutation({
    mutationFn: ({ id, value }: { id: string; value: string }) =>
      unwrap(
        api.PATCH("/customers/{customer_id}/memory/{fact_id}", {
          params: of(customerId, id),
          body: { value },
        }),
      ),
    onSettled: useRefreshed(customerId),
  });
}

export function useRemoveFact(customerId: string) {
  return useMutation({
    mutationFn: (id: string) =>
      unwrap(api.DELETE("/customers/{customer_id}/memory/{fact_id}", { params: of(customerId, id) })),
    onSettled: useRefreshed(customerId),
  });
}
