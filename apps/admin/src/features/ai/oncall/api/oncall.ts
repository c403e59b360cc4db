import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../../../../shared/api/client";
import { keys } from "../../../../shared/api/keys";
import type {
  OnCallAlert,
  OnCallPersonWish,
  OnCallRoster,
  OnCallTerms,
  StaffMember,
} from "../../../../shared/api/types";
import { isOnItsWay } from "../rules";

/** Looked at again every two seconds while a test text is on its way. */
export const rosterQuery = queryOptions({
  queryKey: keys.onCall(),
  queryFn: (): Promise<OnCallRoster> => unwrap(api.GET("/on-call")),
  refetchInterval: ({ state }) =>
    state.data?.people.some((one) => isOnItsWay(one.test, new Date())) ? 2_000 : false,
});

export const accountsQuery = queryOptions({
  queryKey: keys.staff(),
  queryFn: async (): Promise<StaffMember[]> => (await unwrap(api.GET("/staff"))).items,
});

export function alertsQuery(conversationId: string) {
  return queryOptions({
    queryKey: keys.conversationAlerts(conversationId),
    queryFn: (): Promise<OnCallAlert[]> =>
      unwrap(
        api.GET("/conversations/{conversation_id}/alerts", {
          params: { path: { conversation_id: conversationId } },
        }),
      ),
  });
}

/** Every change answers with the whole roster. */
function useRosterChange<Wish>(change: (wish: Wish) => Promise<OnCallRoster>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (roster) => {
      // A look that began before the change may end after it, with what was.
      await client.cancelQueries({ queryKey: keys.onCall() });
      client.setQueryData(keys.onCall(), roster);
    },
    onError: () => client.invalidateQueries({ queryKey: keys.onCall() }),
  });
}

const at = (person_id: string) => ({ params: { path: { person_id } } });

export function useSavePerson(id: string | null) {
  return useRosterChange((body: OnCallPersonWish) =>
    id === null
      ? unwrap(api.POST("/on-call/people", { body }))
      : unwrap(api.PUT("/on-call/people/{person_id}", { ...at(id), body })),
  );
}

export function useRemovePerson() {
  return useRosterChange((id: string) => unwrap(api.DELETE("/on-call/people/{person_id}", at(id))));
}

export function useTestText() {
  return useRosterChange((id: string) => unwrap(api.POST("/on-call/people/{person_id}/test", at(id))));
}

export function useReorder() {
  return useRosterChange((ids: string[]) => unwrap(api.PUT("/on-call/order", { body: { ids } })));
}

export function useSaveTerms() {
  return useRosterChange((body: OnCallTerms) => unwrap(api.PUT("/on-call/terms", { body })));
}
