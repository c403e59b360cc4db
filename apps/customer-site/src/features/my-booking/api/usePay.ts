import { unwrap } from "@hibachi/api-client";
import { useQueryClient } from "@tanstack/react-query";
import { useApi } from "../../../shared/data/ApiContext";
import { keys, linkHeader } from "../../../shared/data/queries";
import type { PaymentStarted, PayMethod } from "../../../shared/data/types";
import { useAction } from "../../../shared/data/useAction";

function useStart<Body>(
  link: string,
  act: (body: Body) => Promise<PaymentStarted>,
  onStarted: (started: PaymentStarted) => void,
) {
  const queries = useQueryClient();
  const key = keys.myBooking(link);
  return useAction(
    act,
    (started) => {
      queries.setQueryData(key, started.booking);
      onStarted(started);
    },
    /* Refused because something has changed, or failed half-way: what is shown must be the newest before anybody presses again. */
    (problem) =>
      problem.status === 409 || problem.passing ? queries.invalidateQueries({ queryKey: key }) : undefined,
  );
}

/** Opens the payment of what is left. */
export function useStartBalance(link: string, onStarted: (started: PaymentStarted) => void) {
  const api = useApi();
  return useStart(
    link,
    (body: { version: number; method: PayMethod }) =>
      unwrap(api.POST("/my/balance", { params: linkHeader(link), body })),
    onStarted,
  );
}

/** Opens a gratuity. */
export function useStartTip(link: string, onStarted: (started: PaymentStarted) => void) {
  const api = useApi();
  return useStart(
    link,
    (body: { version: number; amount_cents: number }) =>
      unwrap(api.POST("/my/tip", { params: linkHeader(link), body })),
    onStarted,
  );
}
