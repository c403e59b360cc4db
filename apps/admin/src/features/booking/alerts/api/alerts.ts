import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../../../../shared/api/client";
import { keys } from "../../../../shared/api/keys";

/** Parties of the coming days that lack chefs, critical ones first. */
export function chefAlertsQuery(station: string | undefined) {
  return queryOptions({
    queryKey: keys.chefAlerts(station),
    queryFn: () => unwrap(api.GET("/chef-alerts", { params: { query: { station_id: station } } })),
    refetchInterval: 60_000,
  });
}

/** Says that the signed-in person looks after a party, so that nobody else is written to. */
export function useAcknowledge() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      unwrap(api.POST("/chef-alerts/{alert_id}/acknowledge", { params: { path: { alert_id: id } } })),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.topic("bookings") }),
  });
}
