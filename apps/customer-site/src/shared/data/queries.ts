import { unwrap } from "@hibachi/api-client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useApi } from "./ApiContext";
import type { QuoteRequest } from "./types";

/** Every query key of the booking pages, spelled once. */
export const keys = {
  site: ["site"] as const,
  menu: ["menu"] as const,
  allergens: ["allergens"] as const,
  preview: (request: QuoteRequest) => ["quote-preview", request] as const,
  quote: (id: string) => ["quote", id] as const,
  offer: (token: string) => ["offer", token] as const,
  months: ["availability"] as const,
  month: (zip: string, month: string, guests: number) => ["availability", zip, month, guests] as const,
  myBooking: (link: string) => ["my-booking", link] as const,
  myMemory: (link: string) => ["my-memory", link] as const,
  agreement: (link: string) => ["agreement", link] as const,
};

const HOUR = 3_600_000;

export function useSite() {
  const api = useApi();
  return useQuery({ queryKey: keys.site, queryFn: () => unwrap(api.GET("/site")), staleTime: HOUR });
}

/** The place a waitlist letter offers; without a token nothing is asked. */
export function useOffer(token: string | null) {
  const api = useApi();
  return useQuery({
    queryKey: keys.offer(token ?? ""),
    queryFn: () =>
      unwrap(api.GET("/waitlist/offer", { params: { header: { "X-Waitlist-Offer": token ?? "" } } })),
    enabled: token !== null,
    retry: false,
  });
}

export function useMenu() {
  const api = useApi();
  return useQuery({ queryKey: keys.menu, queryFn: () => unwrap(api.GET("/menu")), staleTime: HOUR });
}

export function useAllergens() {
  const api = useApi();
  return useQuery({
    queryKey: keys.allergens,
    queryFn: () => unwrap(api.GET("/allergens")),
    staleTime: HOUR,
  });
}

/** Names an allergen code as the menu does; readable enough while the names load. */
export function useAllergenName(): (code: string) => string {
  const { data } = useAllergens();
  return (code) => data?.codes.find((one) => one.code === code)?.name ?? code.replaceAll("_", " ");
}

export function useStoredQuote(id: string | null) {
  const api = useApi();
  return useQuery({
    queryKey: keys.quote(id ?? ""),
    queryFn: () => unwrap(api.GET("/quotes/{quote_id}", { params: { path: { quote_id: id ?? "" } } })),
    enabled: id !== null,
    staleTime: HOUR,
  });
}

interface MonthAsked {
  zip: string;
  month: string;
  guests: number;
}

/** Free slots of a month; the last month stays on screen for no longer than the new one needs. */
export function useMonth({ zip, month, guests }: MonthAsked) {
  const api = useApi();
  return useQuery({
    queryKey: keys.month(zip, month, guests),
    queryFn: ({ signal }) =>
      unwrap(api.GET("/availability/month", { params: { query: { zip, month, guests } }, signal })),
    staleTime: 20_000,
  });
}

/** The price of a party that is still being put together; an answer to an older question is dropped. */
export function usePreview(request: QuoteRequest, askable: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: keys.preview(request),
    queryFn: ({ signal }) => unwrap(api.POST("/quotes/preview", { body: request, signal })),
    enabled: askable,
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
  });
}

/** How a signed link travels with a request. */
export const linkHeader = (link: string) => ({ header: { "X-Booking-Link": link } });

export function useMyBooking(link: string) {
  const api = useApi();
  return useQuery({
    queryKey: keys.myBooking(link),
    queryFn: () => unwrap(api.GET("/my/booking", { params: linkHeader(link) })),
    staleTime: 5_000,
  });
}
