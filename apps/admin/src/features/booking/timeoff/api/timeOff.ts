import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../../../../shared/api/client";
import { keys } from "../../../../shared/api/keys";
import type { OwnTimeOffList, TimeOffRequest, TimeOffWish } from "../../../../shared/api/types";

export const ownTimeOffQuery = queryOptions({
  queryKey: keys.ownTimeOff(),
  queryFn: (): Promise<OwnTimeOffList> => unwrap(api.GET("/my-time-off")),
});

export const requestsQuery = queryOptions({
  queryKey: keys.timeOffRequests(),
  queryFn: async (): Promise<TimeOffRequest[]> => (await unwrap(api.GET("/time-off-requests"))).items,
});

function useTimeOffChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    // Also after a refusal: somebody else may have been faster.
    onSettled: () => {
      void client.invalidateQueries({ queryKey: keys.topic("chefs") });
      void client.invalidateQueries({ queryKey: keys.topic("bookings") });
    },
  });
}

export function useAskTimeOff() {
  return useTimeOffChange((body: TimeOffWish) => unwrap(api.POST("/my-time-off", { body })));
}

export function useTakeBackTimeOff() {
  return useTimeOffChange((id: string) =>
    unwrap(api.DELETE("/my-time-off/{time_off_id}", { params: { path: { time_off_id: id } } })),
  );
}

interface Decision {
  id: string;
  approve: boolean;
  note: string;
}

export function useDecideTimeOff() {
  return useTimeOffChange(({ id, approve, note }: Decision) => {
    const params = { path: { time_off_id: id } };
    return approve
      ? unwrap(api.POST("/time-off-requests/{time_off_id}/approve", { params, body: { note: note || null } }))
      : unwrap(api.POST("/time-off-requests/{time_off_id}/decline", { params, body: { note } }));
  });
}
