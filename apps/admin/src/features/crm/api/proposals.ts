import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../../../shared/api/client";
import { keys } from "../../../shared/api/keys";

/** What waits about anybody, oldest first, and how much of it there is. */
export function waitingProposalsQuery() {
  return queryOptions({
    queryKey: keys.waitingProposals(),
    queryFn: () => unwrap(api.GET("/contact-proposals", { params: { query: { limit: 50 } } })),
  });
}

export function proposalsQuery(customerId: string) {
  return queryOptions({
    queryKey: keys.proposals(customerId),
    queryFn: async () =>
      (
        await unwrap(
          api.GET("/customers/{customer_id}/proposals", { params: { path: { customer_id: customerId } } }),
        )
      ).items,
  });
}

export function useDecideProposal(customerId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, accept }: { id: string; accept: boolean }) => {
      const params = { path: { customer_id: customerId, proposal_id: id } };
      return accept
        ? unwrap(api.POST("/customers/{customer_id}/proposals/{proposal_id}/accept", { params }))
        : unwrap(api.POST("/customers/{customer_id}/proposals/{proposal_id}/reject", { params }));
    },
    onSettled: () => client.invalidateQueries({ queryKey: keys.topic("customers") }),
  });
}
