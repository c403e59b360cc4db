import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../../../shared/api/client";
import { keys } from "../../../shared/api/keys";
import type { ApprovalItem } from "../../../shared/api/types";

export const approvalsQuery = queryOptions({
  queryKey: keys.approvals(),
  queryFn: async (): Promise<ApprovalItem[]> => (await unwrap(api.GET("/approvals"))).items,
});

export function useDecide() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, approve, note }: { id: string; approve: boolean; note: string | null }) => {
      const request = { params: { path: { id } }, body: { note } };
      return approve
        ? unwrap(api.POST("/approvals/{id}/approve", request))
        : unwrap(api.POST("/approvals/{id}/reject", request));
    },
    // What was approved may be anything: a price, a refund, a cancellation.
    onSuccess: () => client.invalidateQueries(),
  });
}
