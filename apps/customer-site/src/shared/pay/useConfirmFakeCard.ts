import { unwrap } from "@hibachi/api-client";
import { useApi } from "../data/ApiContext";
import type { FakeCard } from "../data/types";
import { useAction } from "../data/useAction";

/** What the card holder's bank says when it was asked. */
export function useAnswerFakeBank(intentId: string, onStatus: (status: string, why?: string) => void) {
  const api = useApi();
  return useAction(
    (body: { client_secret: string; passed: boolean }) =>
      unwrap(
        api.POST("/dev/stripe/payment_intents/{intent_id}/authenticate", {
          params: { path: { intent_id: intentId } },
          body,
        }),
      ),
    ({ status, error }) => onStatus(status, error?.message),
  );
}

/** The test gateway's stand-in for a card network; not there when a real one is wired. */
export function useConfirmFakeCard(intentId: string, onStatus: (status: string, why?: string) => void) {
  const api = useApi();
  return useAction(
    (body: FakeCard) =>
      unwrap(
        api.POST("/dev/stripe/payment_intents/{intent_id}/confirm", {
          params: { path: { intent_id: intentId } },
          body,
        }),
      ),
    ({ status, error }) => onStatus(status, error?.message),
  );
}
