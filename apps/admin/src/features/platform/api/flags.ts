import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../../../shared/api/client";
import { keys } from "../../../shared/api/keys";

export const flagsQuery = queryOptions({ queryKey: keys.flags(), queryFn: () => unwrap(api.GET("/flags")) });

export const batchesQuery = queryOptions({
  queryKey: keys.batches(),
  queryFn: () => unwrap(api.GET("/batches")),
});

function useFlagChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: keys.topic("flags") }),
  });
}

export function useSetFlag() {
  return useFlagChange(({ key, enabled }: { key: string; enabled: boolean }) =>
    unwrap(api.PUT("/flags/{key}", { params: { path: { key } }, body: { enabled } })),
  );
}

/** Switching a batch on first runs its checks on the server; a failed check refuses with its reason. */
export function useSetBatch() {
  return useFlagChange(({ name, enabled }: { name: string; enabled: boolean }) => {
    const params = { path: { name } };
    return enabled
      ? unwrap(api.POST("/batches/{name}/enable", { params }))
      : unwrap(api.POST("/batches/{name}/disable", { params }));
  });
}
