import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "../../../shared/api/client";
import { keys } from "../../../shared/api/keys";
import type {
  CreditItem,
  FailedLetter,
  MoneyDifference,
  RefundDone,
  RefundItem,
  WebhookMessage,
} from "../../../shared/api/types";

export const refundsQuery = queryOptions({
  queryKey: keys.moneyOf("refunds"),
  queryFn: async (): Promise<RefundItem[]> => (await unwrap(api.GET("/refunds"))).items,
});

export const creditsQuery = queryOptions({
  queryKey: keys.moneyOf("credits"),
  queryFn: async (): Promise<CreditItem[]> => (await unwrap(api.GET("/credits"))).items,
});

export const messagesQuery = queryOptions({
  queryKey: keys.moneyOf("messages"),
  queryFn: async (): Promise<WebhookMessage[]> => (await unwrap(api.GET("/webhook-messages"))).items,
});

export const lettersQuery = queryOptions({
  queryKey: keys.moneyOf("letters"),
  queryFn: async (): Promise<FailedLetter[]> => (await unwrap(api.GET("/letters/failed"))).items,
});

export const differencesQuery = (settled: boolean) =>
  queryOptions({
    queryKey: keys.moneyOf(settled ? "settled" : "differences"),
    queryFn: async (): Promise<MoneyDifference[]> =>
      (await unwrap(api.GET("/reconciliation/differences", { params: { query: { settled } } }))).items,
  });

/** An act on something that waits: whatever came of it, the lists and the day are read anew. */
function useAct<Input>(act: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.money() }),
        client.invalidateQueries({ queryKey: keys.topic("bookings") }),
      ]),
  });
}

export const useRefundDone = () =>
  useAct(({ id, ...body }: RefundDone & { id: string }) =>
    unwrap(api.POST("/refunds/{refund_id}/done", { params: { path: { refund_id: id } }, body })),
  );

export const useRefundRetry = () =>
  useAct((id: string) =>
    unwrap(api.POST("/refunds/{refund_id}/retry", { params: { path: { refund_id: id } } })),
  );

export const useReturnCredit = () =>
  useAct(({ id, version }: { id: string; version: number }) =>
    unwrap(
      api.POST("/bookings/{booking_id}/credit/return", {
        params: { path: { booking_id: id } },
        body: { version },
      }),
    ),
  );

export const useMessageRetry = () =>
  useAct((id: string) => unwrap(api.POST("/webhook-messages/{id}/retry", { params: { path: { id } } })));

export const useSettle = () =>
  useAct(
    ({
      day,
      kind,
      intent_id,
      note,
    }: Pick<MoneyDifference, "day" | "kind" | "intent_id"> & { note: string }) =>
      unwrap(api.POST("/reconciliation/differences/settle", { body: { day, kind, intent_id, note } })),
  );

export const useSendAgain = () =>
  useAct((id: string) =>
    unwrap(api.POST("/letters/failed/{message_id}/send-again", { params: { path: { message_id: id } } })),
  );
