import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { api, unwrap } from "../../../../shared/api/client";
import { keys } from "../../../../shared/api/keys";
import type { TeachRequest, UtteranceChange, UtteranceLabel } from "../../../../shared/api/types";
import { utteranceParams, type UtteranceSearch } from "../rules";

export function utterancesQuery(search: UtteranceSearch) {
  const params = utteranceParams(search);
  return infiniteQueryOptions({
    queryKey: keys.utterances(JSON.stringify(params)),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(api.GET("/assistant/utterances", { params: { query: { ...params, cursor: pageParam } } })),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function labelsQuery() {
  return queryOptions({
    queryKey: keys.utterances("labels"),
    queryFn: () => unwrap(api.GET("/assistant/utterances/labels")),
  });
}

/** What comes with the product does not change while it runs. */
export function shippedQuery(label: UtteranceLabel) {
  return queryOptions({
    queryKey: keys.shippedUtterances(label),
    staleTime: Infinity,
    queryFn: () => unwrap(api.GET("/assistant/utterances/shipped", { params: { query: { label } } })),
  });
}

export function draftQuery(messageId: string) {
  return queryOptions({
    queryKey: keys.utterances(`draft:${messageId}`),
    gcTime: 0,
    queryFn: () =>
      unwrap(api.GET("/assistant/utterances/draft", { params: { query: { message_id: messageId } } })),
  });
}

/** The list as a spreadsheet or as training lines, with the same filters. */
export async function exportUtterances(search: UtteranceSearch, kind: "csv" | "jsonl"): Promise<Blob> {
  const request = { params: { query: utteranceParams(search) }, parseAs: "blob" as const };
  const asked =
    kind === "csv"
      ? api.GET("/assistant/utterances.csv", request)
      : api.GET("/assistant/utterances.jsonl", request);
  return unwrap(asked) as Promise<Blob>;
}

function useRefreshed() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keys.allUtterances() });
}

export function useTeach() {
  const refreshed = useRefreshed();
  return useMutation({
    mutationFn: (body: TeachRequest) => unwrap(api.POST("/assistant/utterances", { body })),
    onSuccess: refreshed,
  });
}

export function useChangeUtterance() {
  const refreshed = useRefreshed();
  return useMutation({
    mutationFn: ({ id, ...body }: UtteranceChange & { id: string }) =>
      unwrap(
        api.PATCH("/assistant/utterances/{utterance_id}", { params: { path: { utterance_id: id } }, body }),
      ),
    onSettled: refreshed,
  });
}
