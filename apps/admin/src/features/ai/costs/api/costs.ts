import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../../../../shared/api/client";
import { keys } from "../../../../shared/api/keys";
import type { BudgetRequest } from "../../../../shared/api/types";
import { periodOf, type CostSearch } from "../rules";

export function modelsQuery() {
  return queryOptions({ queryKey: keys.models(), queryFn: () => unwrap(api.GET("/language-models")) });
}

export function costsQuery(search: CostSearch) {
  const query = { ...periodOf(search.month), by: search.by };
  return queryOptions({
    queryKey: keys.modelCosts(JSON.stringify(query)),
    queryFn: () => unwrap(api.GET("/language-models/costs", { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

/** The same sums as a file. */
export async function exportCosts({ month, by }: CostSearch): Promise<Blob> {
  const query = { ...periodOf(month), by };
  return unwrap(
    api.GET("/language-models/costs.csv", { params: { query }, parseAs: "blob" }),
  ) as unknown as Promise<Blob>;
}

export function useSaveBudget() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BudgetRequest) => unwrap(api.PUT("/language-models/budget", { body })),
    onSuccess: async (saved) => {
      // A look that began before the change may end after it, with what was.
      await client.cancelQueries({ queryKey: keys.models() });
      client.setQueryData(keys.models(), saved);
    },
  });
}
