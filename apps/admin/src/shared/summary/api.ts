import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../api/client";
import { keys } from "../api/keys";
import type { LeadStatusRequest, NoteRequest, Summary } from "../api/types";

/** Whose summary, or of which conversation. */
export type Subject = { customerId: string } | { conversationId: string };

function write(subject: Subject): Promise<Summary> {
  if ("customerId" in subject) {
    const params = { path: { customer_id: subject.customerId } };
    return unwrap(api.POST("/customers/{customer_id}/summary", { params }));
  }
  const params = { path: { conversation_id: subject.conversationId } };
  return unwrap(api.POST("/conversations/{conversation_id}/summary", { params }));
}

export const useSummary = () => useMutation({ mutationFn: write });

export function useKeepNote() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ customerId, ...body }: NoteRequest & { customerId: string }) =>
      unwrap(
        api.POST("/customers/{customer_id}/notes", { params: { path: { customer_id: customerId } }, body }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: keys.topic("customers") }),
  });
}

export function useSetLeadStatus() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ leadId, ...body }: LeadStatusRequest & { leadId: string }) =>
      unwrap(api.POST("/leads/{lead_id}/status", { params: { path: { lead_id: leadId } }, body })),
    onSettled: () => client.invalidateQueries({ queryKey: keys.topic("customers") }),
  });
}
