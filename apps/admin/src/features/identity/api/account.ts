import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../../../shared/api/client";
import { keys } from "../../../shared/api/keys";
import type { NoticeSwitch } from "../../../shared/api/types";

export function ownSessionsQuery() {
  return queryOptions({
    queryKey: keys.ownSessions(),
    queryFn: () => unwrap(api.GET("/auth/sessions")),
  });
}

/** Ends one log-in, or all the others. */
export function useEndSessions() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (id: string | "others") => {
      if (id === "others") await unwrap(api.POST("/auth/sessions/end-others"));
      else await unwrap(api.DELETE("/auth/sessions/{session_id}", { params: { path: { session_id: id } } }));
    },
    onSettled: () => void client.invalidateQueries({ queryKey: keys.ownSessions() }),
  });
}

export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: { current: string; password: string }) => {
      await unwrap(api.POST("/auth/password/change", { body }));
    },
    onSuccess: () => void client.invalidateQueries({ queryKey: keys.ownSessions() }),
  });
}

export function ownNoticesQuery() {
  return queryOptions({
    queryKey: keys.ownNotices(),
    queryFn: () => unwrap(api.GET("/auth/notices")),
  });
}

/** A switch jumps at once and back when the server refuses. */
export function useSwitchNotice() {
  const client = useQueryClient();
  const key = keys.ownNotices();
  return useMutation({
    mutationFn: (body: NoticeSwitch) => unwrap(api.PUT("/auth/notices", { body })),
    onMutate: async (wish) => {
      await client.cancelQueries({ queryKey: key });
      const before = client.getQueryData<NoticeSwitch[]>(key);
      client.setQueryData<NoticeSwitch[]>(key, (old) =>
        old?.map((one) => (one.kind === wish.kind ? wish : one)),
      );
      return { before };
    },
    onError: (_, __, context) => client.setQueryData(key, context?.before),
    onSuccess: (now) => client.setQueryData(key, now),
    // A look that began before the change may end after it, with what was.
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
}
