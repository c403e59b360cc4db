import { unwrap } from "@hibachi/api-client";
import { useApi } from "../data/ApiContext";
import type { FakeCard } from "../data/types";
import { useAction } from "../data/useAction";

/** The test gateway's stand-in for a card network; not there when a real one is wired. */
export function useConfirmFakeCard(intentId: string, onStatus: (status: string) => void) {
  const api = useApi();
  return useAction(
    (body: FakeCard) =>
      unwrap(
        api.POST("/dev/stripe/payment_intents/{intent_id}/confirm", {
          params: { path: { intent_id: intentId } },
          body,
        }),
      ),
    ({ status }) => onStatus(status),
  );
}
