import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "../../../../shared/api/client";
import { keys } from "../../../../shared/api/keys";
import { traceParams, type TraceSearch } from "../rules";

export function tracesQuery(search: TraceSearch) {
  const params = traceParams(search);
  return infiniteQueryOptions({
    queryKey: keys.traces(JSON.stringify(params)),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(api.GET("/assistant/traces", { params: { query: { ...params, cursor: pageParam } } })),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
}

export function levelsQuery(days: number) {
  return queryOptions({
    queryKey: keys.levels(days),
    queryFn: () => unwrap(api.GET("/assistant/traces/levels", { params: { query: { days } } })),
  });
}

/** What is recorded never changes: once read it stays fresh. */
export function traceQuery(id: string) {
  return queryOptions({
    queryKey: keys.trace(id),
    staleTime: Infinity,
    queryFn: () => unwrap(api.GET("/assistant/traces/{trace_id}", { params: { path: { trace_id: id } } })),
  });
}

/** The trace of the answer that a message is, or null when it was not answered by the assistant. */
export function traceOfReplyQuery(replyId: string) {
  return queryOptions({
    queryKey: keys.trace(`reply:${replyId}`),
    staleTime: Infinity,
    queryFn: async () => {
      const query = { reply_id: replyId, limit: 1 };
      const found = await unwrap(api.GET("/assistant/traces", { params: { query } }));
      const first = found.items[0];
      if (!first) return null;
      return unwrap(api.GET("/assistant/traces/{trace_id}", { params: { path: { trace_id: first.id } } }));
    },
  });
}
