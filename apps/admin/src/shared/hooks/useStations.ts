import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, unwrap } from "../api/client";
import { keys } from "../api/keys";
import type { Station } from "../api/types";
import { useMe } from "../auth/permissions";

export const stationsQuery = queryOptions({
  queryKey: keys.stations(),
  queryFn: (): Promise<Station[]> => unwrap(api.GET("/stations")),
  staleTime: 10 * 60_000,
});

/** The stations the person works for; empty while they load, because they only name and filter. */
export function useStations(): Station[] {
  const own = useMe().stations.map(({ id }) => id);
  const all = useQuery(stationsQuery).data ?? [];
  return own.length === 0 ? all : all.filter(({ id }) => own.includes(id));
}
