import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "../../../../shared/api/client";
import { keys } from "../../../../shared/api/keys";

/** Events and absences from `from` to `to` (exclusive), days of the station. */
export function calendarQuery(from: string, to: string, station: string | undefined) {
  return queryOptions({
    queryKey: keys.calendar(from, to, station),
    queryFn: () => unwrap(api.GET("/calendar", { params: { query: { from, to, station_id: station } } })),
    placeholderData: keepPreviousData,
  });
}
