import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../../../../shared/api/client";
import { keys } from "../../../../shared/api/keys";
import type { AskTask } from "../../../../shared/api/types";
import type { Where } from "../rules";

export const examplesQuery = queryOptions({
  queryKey: keys.askExamples(),
  queryFn: () => unwrap(api.GET("/assistant/ask/examples")),
  staleTime: 10 * 60_000,
});

export const askServer = (text: string, where: Where) =>
  unwrap(api.POST("/assistant/ask", { body: { text, where } }));

/** The click that puts a drafted task on the list; a second one changes nothing. */
export function useKeepTask() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: AskTask) => unwrap(api.POST("/assistant/ask/tasks", { body })),
    onSettled: () => client.invalidateQueries({ queryKey: keys.topic("tasks") }),
  });
}
