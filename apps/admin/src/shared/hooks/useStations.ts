import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, unwrap } from "../api/client";
import { keys } from "../api/keys";
import type { Station } from "../api/types";

export const stationsQuery = queryOptions({
  queryKey: keys.stations(),
  queryFn: (): Promise<Station[]> => unwrap(api.GET("/stations")),
  staleTime: 10 * 60_000,
});

/** The stations; empty while they load, because they only name and filter. */
export function useStations(): Station[] {
  return useQuery(stationsQuery).data ?? [];
}
