import { unwrap } from "@hibachi/api-client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useApi } from "../../../shared/data/ApiContext";
import { keys } from "../../../shared/data/queries";
import type { MyMemory } from "../../../shared/data/types";
import { useAction } from "../../../shared/data/useAction";

const header = (link: string) => ({ "X-Memory-Link": link });

export function useMyMemory(link: string) {
  const api = useApi();
  return useQuery({
    queryKey: keys.myMemory(link),
    queryFn: () => unwrap(api.GET("/my/memory", { params: { header: header(link) } })),
    retry: false,
  });
}

export function useForget(link: string, onDone: () => void) {
  const api = useApi();
  const client = useQueryClient();
  return useAction(
    (id: string) =>
      unwrap(api.DELETE("/my/memory/{fact_id}", { params: { header: header(link), path: { fact_id: id } } })),
    (left: MyMemory) => {
      client.setQueryData(keys.myMemory(link), left);
      onDone();
    },
  );
}
