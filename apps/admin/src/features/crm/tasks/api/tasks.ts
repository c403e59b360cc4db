import { infiniteQueryOptions, keepPreviousData, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../../../../shared/api/client";
import { keys } from "../../../../shared/api/keys";
import type { Task } from "../../../../shared/api/types";
import type { TaskSearch } from "../rules";

export function tasksQuery({ status, ...rest }: TaskSearch) {
  const params = { status: status ?? ("open" as const), ...rest };
  return infiniteQueryOptions({
    queryKey: keys.tasks(JSON.stringify(params)),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(api.GET("/tasks", { params: { query: { ...params, cursor: pageParam } } })),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

/** A change to one task; every list of tasks follows, also when a colleague was faster. */
function useTaskChange(change: (id: string) => Promise<Task>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: keys.topic("tasks") }),
  });
}

const at = (id: string) => ({ params: { path: { task_id: id } } });

export const useFinish = () => useTaskChange((id) => unwrap(api.POST("/tasks/{task_id}/done", at(id))));
export const useReopen = () => useTaskChange((id) => unwrap(api.POST("/tasks/{task_id}/reopen", at(id))));
export const useTakeTask = () => useTaskChange((id) => unwrap(api.POST("/tasks/{task_id}/take", at(id))));
export const useGiveBack = () =>
  useTaskChange((id) => unwrap(api.POST("/tasks/{task_id}/give-back", at(id))));
