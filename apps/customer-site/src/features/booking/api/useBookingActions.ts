import { unwrap, type ProblemError } from "@hibachi/api-client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useApi } from "../../../shared/data/ApiContext";
import { isStale } from "../../../shared/data/problems";
import { keys, linkHeader } from "../../../shared/data/queries";
import type {
  BookingDetails,
  MyBooking,
  PayMethod,
  PaymentStarted,
  SignRequest,
  WaitlistRequest,
} from "../../../shared/data/types";
import { useAction } from "../../../shared/data/useAction";

/** Puts a newer booking in the place of the known one. */
export function useBookingCache(link: string) {
  const queries = useQueryClient();
  const key = keys.myBooking(link);
  return {
    put: (booking: MyBooking) => queries.setQueryData(key, booking),
    refresh: () => queries.invalidateQueries({ queryKey: key }),
    /**
     * The server's word that the time is over counts at once, whatever this device's clock says. A write refused as
     * stale is followed by reading what the others wrote; one that failed half-way by reading what it wrote before it
     * failed, or the next try would be refused as stale.
     */
    onFailed: (problem: ProblemError) => {
      if (problem.code === "hold_expired") {
        queries.setQueryData<MyBooking>(key, (known) => known && { ...known, status: "expired" });
        return undefined;
      }
      return isStale(problem) || problem.passing || problem.status === 409 || problem.status === 410
        ? queries.invalidateQueries({ queryKey: key })
        : undefined;
    },
  };
}

export function useSendDetails(link: string, onDone: () => void) {
  const api = useApi();
  const cache = useBookingCache(link);
  return useAction(
    (body: BookingDetails) => unwrap(api.PUT("/my/booking/details", { params: linkHeader(link), body })),
    (booking) => {
      cache.put(booking);
      onDone();
    },
    cache.onFailed,
  );
}

export function useAgreement(link: string) {
  const api = useApi();
  return useQuery({
    queryKey: keys.agreement(link),
    queryFn: () => unwrap(api.GET("/my/agreement", { params: linkHeader(link) })),
    staleTime: 0,
  });
}

export function useSign(link: string) {
  const api = useApi();
  const cache = useBookingCache(link);
  return useAction(
    (body: SignRequest) => unwrap(api.POST("/my/agreement/sign", { params: linkHeader(link), body })),
    cache.put,
    cache.onFailed,
  );
}

interface DepositAsked {
  version: number;
  method: PayMethod;
}

export function useStartDeposit(link: string, onStarted: (started: PaymentStarted) => void) {
  const api = useApi();
  const cache = useBookingCache(link);
  return useAction(
    (body: DepositAsked) => unwrap(api.POST("/my/deposit", { params: linkHeader(link), body })),
    (started) => {
      onStarted(started);
      cache.put(started.booking);
    },
    cache.onFailed,
  );
}

export function useJoinWaitlist(onJoined: () => void) {
  const api = useApi();
  return useAction((body: WaitlistRequest) => unwrap(api.POST("/waitlist", { body })), onJoined);
}
