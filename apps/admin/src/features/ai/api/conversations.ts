import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../../../shared/api/client";
import { keys } from "../../../shared/api/keys";
import type { Conversation, ConversationRow, ConversationState } from "../../../shared/api/types";

export function conversationsQuery(state: ConversationState) {
  return queryOptions({
    queryKey: keys.conversationList(state),
    queryFn: async (): Promise<ConversationRow[]> =>
      (await unwrap(api.GET("/conversations", { params: { query: { state } } }))).items,
  });
}

export function conversationQuery(id: string) {
  return queryOptions({
    queryKey: keys.conversation(id),
    queryFn: () =>
      unwrap(api.GET("/conversations/{conversation_id}", { params: { path: { conversation_id: id } } })),
  });
}

function useThreadChange(change: (id: string) => Promise<Conversation>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (thread) => {
      client.setQueryData(keys.conversation(thread.id), thread);
      void client.invalidateQueries({ queryKey: keys.topic("conversations") });
    },
  });
}

export function useTake() {
  return useThreadChange((id) =>
    unwrap(api.POST("/conversations/{conversation_id}/take", { params: { path: { conversation_id: id } } })),
  );
}

export function useRelease() {
  return useThreadChange((id) =>
    unwrap(
      api.POST("/conversations/{conversation_id}/release", { params: { path: { conversation_id: id } } }),
    ),
  );
}

export function useAnswer(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (text: string) =>
      unwrap(
        api.POST("/conversations/{conversation_id}/messages", {
          params: { path: { conversation_id: id } },
          body: { text },
        }),
      ),
    onSuccess: (message) => {
      client.setQueryData<Conversation>(keys.conversation(id), (thread) =>
        thread && !thread.messages.some((one) => one.id === message.id)
          ? { ...thread, messages: [...thread.messages, message] }
          : thread,
      );
      void client.invalidateQueries({ queryKey: keys.topic("conversations") });
    },
  });
}
