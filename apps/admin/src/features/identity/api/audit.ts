import { infiniteQueryOptions } from "@tanstack/react-query";
import { api, unwrap } from "../../../shared/api/client";
import { keys } from "../../../shared/api/keys";
import type { AuditSearch } from "../rules";

export function auditQuery(search: AuditSearch) {
  return infiniteQueryOptions({
    queryKey: keys.audit(new URLSearchParams({ ...search }).toString()),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(api.GET("/audit", { params: { query: { ...search, cursor: pageParam } } })),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
}
