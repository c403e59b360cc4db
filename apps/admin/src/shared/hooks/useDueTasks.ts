import { queryOptions, useQuery } from "@tanstack/react-query";
import { api, unwrap } from "../api/client";
import { keys } from "../api/keys";
import type { Task } from "../api/types";
import { useCan } from "../auth/permissions";
import { dayStart, todayIn } from "../lib/dates";

const openTasksQuery = queryOptions({
  queryKey: keys.tasks("open"),
  queryFn: async (): Promise<Task[]> =>
    (await unwrap(api.GET("/tasks", { params: { query: { status: "open" } } }))).items,
});

/** Open tasks that are overdue or due by the end of today; empty while they load, for who may not see them too. */
export function useDueTasks(): Task[] {
  const may = useCan();
  const tasks = useQuery({ ...openTasksQuery, enabled: may("tasksRead") }).data ?? [];
  const midnight = new Date(dayStart(todayIn(), undefined, 1));
  return tasks.filter((task) => new Date(task.due_at) < midnight);
}
