import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "../../../../shared/api/client";
import { keys } from "../../../../shared/api/keys";
import type { TodaySearch } from "../rules";

/** One day of one station, or of all of them; without a date the server's today. */
export function todayQuery({ date, station }: TodaySearch) {
  return queryOptions({
    queryKey: keys.today(date, station),
    queryFn: () => unwrap(api.GET("/dashboard/today", { params: { query: { date, station_id: station } } })),
    placeholderData: keepPreviousData,
  });
}
