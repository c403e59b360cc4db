import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../../../../shared/api/client";
import { keys } from "../../../../shared/api/keys";
import type { Chef, NewChef, TimeOffWish, WeeklyHours } from "../../../../shared/api/types";

/** All chefs in sight: a business has dozens, not thousands, so one list serves every page. */
export const chefsQuery = queryOptions({
  queryKey: keys.chefs(),
  queryFn: (): Promise<Chef[]> => unwrap(api.GET("/chefs")),
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

/** Adds a chef, or changes the one of this id; the station stays that of the first day. */
export function useSaveChef(id: string | null) {
  return useChefChange(({ station_id, active, ...fields }: NewChef & { active: boolean }) =>
    id === null
      ? unwrap(api.POST("/chefs", { body: { ...fields, station_id } }))
      : unwrap(
          api.PATCH("/chefs/{chef_id}", { params: { path: { chef_id: id } }, body: { ...fields, active } }),
        ),
  );
}

export function useSetHours() {
  return useChefChange(({ id, hours }: { id: string; hours: WeeklyHours[] }) =>
    unwrap(api.PUT("/chefs/{chef_id}/hours", { params: { path: { chef_id: id } }, body: { hours } })),
  );
}

export function useAddTimeOff(id: string) {
  return useChefChange((body: TimeOffWish) =>
    unwrap(api.POST("/chefs/{chef_id}/time-off", { params: { path: { chef_id: id } }, body })),
  );
}

export function useRemoveTimeOff() {
  return useChefChange(({ id, tid }: { id: string; tid: string }) =>
    unwrap(
      api.DELETE("/chefs/{chef_id}/time-off/{time_off_id}", {
        params: { path: { chef_id: id, time_off_id: tid } },
      }),
    ),
  );
}
