import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "../../../shared/api/client";
import { keys } from "../../../shared/api/keys";
import type { OutsideConnection } from "../../../shared/api/types";

export const connectionQuery = queryOptions({
  queryKey: keys.outsideAssistants(),
  queryFn: (): Promise<OutsideConnection> => unwrap(api.GET("/outside-assistants")),
});

export function callsQuery(keyId: string) {
  return infiniteQueryOptions({
    queryKey: keys.keyCalls(keyId),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET("/audit", {
          params: { query: { subject: keyId, action: "outside_tool", cursor: pageParam } },
        }),
      ),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
}
