import { unwrap } from "@hibachi/api-client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { asText, isRecord, readStored, writeStored } from "../address/stored";
import { useApi } from "../data/ApiContext";
import { keys, linkHeader } from "../data/queries";
import type { MyBooking } from "../data/types";
import { LOOK_LIMIT_MS, POLL_LIMIT_MS, pollDelay, type PaymentOutcome } from "./rules";

const keyOf = (what: string): string => `hibachi.payment-wait.${what}`;

interface Waiting {
  link: string;
  paymentId: string;
  since: number;
}

export interface PaymentWatch {
  /** "late": the word has not come within a minute; nothing is lost, and it is still looked for on demand. */
  state: "idle" | "waiting" | "late" | "failed" | "paid";
  start: (paymentId: string) => void;
  lookAgain: () => void;
}

function readWaiting(value: unknown): Waiting | null {
  if (!isRecord(value)) return null;
  const link = asText(value.link);
  const paymentId = asText(value.paymentId);
  return link && paymentId && typeof value.since === "number"
    ? { link, paymentId, since: value.since }
    : null;
}

/** The booking as it is now; null when there is no answer in time. */
function readBooking(api: ReturnType<typeof useApi>, link: string): Promise<MyBooking | null> {
  const signal = AbortSignal.timeout(LOOK_LIMIT_MS);
  return unwrap(api.GET("/my/booking", { params: linkHeader(link), signal })).catch(() => null);
}

/**
 * Waits for the provider's word about a card payment by reading the booking again and again. The wait is kept in
 * the tab's storage under `what` is paid, so a reload goes on waiting instead of asking for the card a second time.
 */
export function usePaymentWatch(
  link: string,
  booking: MyBooking,
  what: string,
  outcomeOf: (booking: MyBooking, paymentId: string) => PaymentOutcome,
): PaymentWatch {
  const key = keyOf(what);
  const api = useApi();
  const queries = useQueryClient();
  const [waiting, setWaiting] = useState(() => {
    const kept = readStored(window.sessionStorage, key, readWaiting);
    return kept?.link === link ? kept : null;
  });
  const [late, setLate] = useState(false);
  const outcome = waiting ? outcomeOf(booking, waiting.paymentId) : null;

  useEffect(
    () => writeStored(window.sessionStorage, key, outcome === "waiting" ? waiting : null),
    [key, waiting, outcome],
  );

  useEffect(() => {
    if (outcome !== "waiting" || !waiting || late) return undefined;
    let attempt = 0;
    let left = false;
    let timer = setTimeout(look, pollDelay(0));
    const lateness = setTimeout(() => setLate(true), waiting.since + POLL_LIMIT_MS - Date.now());
    async function look() {
      attempt += 1;
      const fresh = await readBooking(api, link);
      if (left) return;
      if (fresh) queries.setQueryData(keys.myBooking(link), fresh);
      timer = setTimeout(look, pollDelay(attempt));
    }
    return () => {
      left = true;
      clearTimeout(timer);
      clearTimeout(lateness);
    };
  }, [outcome, waiting, late, api, queries, link]);

  const start = (paymentId: string) => {
    setLate(false);
    setWaiting({ link, paymentId, since: Date.now() });
  };
  return {
    state: outcome === "waiting" && late ? "late" : (outcome ?? "idle"),
    start,
    lookAgain: () => waiting && start(waiting.paymentId),
  };
}
