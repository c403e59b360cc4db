import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../../../shared/api/client";
import { keys } from "../../../shared/api/keys";
import type { DeadLetter } from "../../../shared/api/types";

export const deadLettersQuery = queryOptions({
  queryKey: keys.deadLetters(),
  queryFn: async (): Promise<DeadLetter[]> => (await unwrap(api.GET("/outbox/dead-letters"))).items,
});

export function useReplay() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      unwrap(api.POST("/outbox/dead-letters/{id}/replay", { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.deadLetters() }),
  });
}
