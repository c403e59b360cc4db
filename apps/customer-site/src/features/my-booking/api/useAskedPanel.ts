import { useEffect, useState } from "react";
import { useSearch } from "../../../shared/address/useSearch";
import type { PaymentWatch } from "../../../shared/pay/usePaymentWatch";

/**
 * What the address asks to be open at first: `?pay=balance` in our letters, and `?paid=` from a bank that asked the
 * host to confirm, of which then only the word is awaited. A wait that a reload broke off goes on.
 */
export function useAskedPanel(watch: PaymentWatch): "pay" | null {
  const [params, setParams] = useSearch();
  const paymentId = params.get("paid");
  const refused = params.get("redirect_status") === "failed";
  const [asked] = useState<"pay" | null>(
    params.get("pay") || paymentId || watch.state === "waiting" ? "pay" : null,
  );
  useEffect(() => {
    if (!paymentId) return;
    setParams(new URLSearchParams({ pay: "balance" }));
    if (!refused) watch.start(paymentId);
  });
  return asked;
}
