import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../../../../shared/api/client";
import { keys } from "../../../../shared/api/keys";
import type { Chef, ChefFields, WeeklyHours } from "../../../../shared/api/types";

/** All chefs in sight: a business has dozens, not thousands, so one list serves every page. */
export const chefsQuery = queryOptions({
  queryKey: keys.chefs(),
  queryFn: async (): Promise<Chef[]> => (await unwrap(api.GET("/chefs"))).items,
});

function useChefChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.chefs() });
      void client.invalidateQueries({ queryKey: keys.topic("bookings") });
    },
  });
}

/** One call for a new chef and a change to one: `id` says which. */
export function useSaveChef() {
  return useChefChange(({ id, ...body }: ChefFields & { id?: string }) =>
    id === undefined
      ? unwrap(api.POST("/chefs", { body }))
      : unwrap(api.PATCH("/chefs/{id}", { params: { path: { id } }, body })),
  );
}

export function useSetHours() {
  return useChefChange(({ id, hours }: { id: string; hours: WeeklyHours[] }) =>
    unwrap(api.PUT("/chefs/{id}/hours", { params: { path: { id } }, body: { hours } })),
  );
}

interface NewTimeOff {
  id: string;
  starts_at: string;
  ends_at: string;
  reason?: string;
}

export function useAddTimeOff() {
  return useChefChange(({ id, ...body }: NewTimeOff) =>
    unwrap(api.POST("/chefs/{id}/time-off", { params: { path: { id } }, body })),
  );
}

export function useRemoveTimeOff() {
  return useChefChange(({ id, tid }: { id: string; tid: string }) =>
    unwrap(api.DELETE("/chefs/{id}/time-off/{tid}", { params: { path: { id, tid } } })),
  );
}
