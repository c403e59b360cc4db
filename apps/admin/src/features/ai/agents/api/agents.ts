import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../../../../shared/api/client";
import { keys } from "../../../../shared/api/keys";
import type { AgentNew, AgentTry, AgentWish } from "../../../../shared/api/types";

export function agentsQuery() {
  return queryOptions({ queryKey: keys.agents(), queryFn: () => unwrap(api.GET("/assistant/agents")) });
}

/** Also after a refusal: somebody else's change is shown at once. */
function useRefreshed() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keys.agents() });
}

export function useCreateAgent() {
  const refreshed = useRefreshed();
  return useMutation({
    mutationFn: (body: AgentNew) => unwrap(api.POST("/assistant/agents", { body })),
    onSettled: refreshed,
  });
}

export function useSaveAgent(key: string) {
  const refreshed = useRefreshed();
  return useMutation({
    mutationFn: (body: AgentWish) =>
      unwrap(api.PUT("/assistant/agents/{key}", { params: { path: { key } }, body })),
    onSettled: refreshed,
  });
}

export function useResetAgent(key: string) {
  const refreshed = useRefreshed();
  return useMutation({
    mutationFn: (version: number) =>
      unwrap(api.POST("/assistant/agents/{key}/reset", { params: { path: { key } }, body: { version } })),
    onSettled: refreshed,
  });
}

export function useDeleteAgent(key: string) {
  const refreshed = useRefreshed();
  return useMutation({
    mutationFn: (version: number) =>
      unwrap(api.DELETE("/assistant/agents/{key}", { params: { path: { key }, query: { version } } })),
    onSettled: refreshed,
  });
}

/** One message with settings that are not saved; nothing is kept of it. */
export function useTryAgent(key: string) {
  return useMutation({
    mutationFn: (body: AgentTry) =>
      unwrap(api.POST("/assistant/agents/{key}/try", { params: { path: { key } }, body })),
  });
}
