import { createApiClient } from "@hibachi/api-client";
import { QueryClient, QueryClientProvider, skipToken, useQuery } from "@tanstack/react-query";
import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ApiProvider } from "../data/ApiContext";
import { keys } from "../data/queries";
import type { MyBooking } from "../data/types";
import { LOOK_LIMIT_MS, paymentOutcome, POLL_LIMIT_MS } from "./rules";
import { usePaymentWatch } from "./usePaymentWatch";

const LINK = "signed";
const with_ = (status: string) => ({ payments: [{ id: "p1", status }] }) as unknown as MyBooking;
const json = (body: object) =>
  new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } });

function Waiting() {
  const { data } = useQuery<MyBooking>({ queryKey: keys.myBooking(LINK), queryFn: skipToken });
  return data ? <Watched booking={data} /> : null;
}

function Watched({ booking }: { booking: MyBooking }) {
  const watch = usePaymentWatch(LINK, booking, "rest", (one, id) => paymentOutcome(one, id) ?? "waiting");
  return (
    <>
      <button onClick={() => watch.start("p1")}>paid</button>
      <button onClick={watch.lookAgain}>again</button>
      <output>{watch.state}</output>
    </>
  );
}

function show(answers: (look: number, signal: AbortSignal) => Promise<Response>) {
  let looks = 0;
  const api = createApiClient({ fetch: (request) => answers((looks += 1), request.signal) });
  const queries = new QueryClient();
  queries.setQueryData(keys.myBooking(LINK), with_("pending"));
  render(
    <ApiProvider value={api}>
      <QueryClientProvider client={queries}>
        <Waiting />
      </QueryClientProvider>
    </ApiProvider>,
  );
  act(() => screen.getByText("paid").click());
}

/** An answer that never comes: it only ends when the asker gives up. */
const silence = (signal: AbortSignal) =>
  new Promise<Response>((_, reject) => signal.addEventListener("abort", () => reject(new Error("given up"))));

const after = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const state = () => screen.getByRole("status").textContent;

beforeEach(() => {
  window.sessionStorage.clear();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  /* jsdom's own time-out runs on real time */
  vi.spyOn(AbortSignal, "timeout").mockImplementation((ms) => {
    const control = new AbortController();
    setTimeout(() => control.abort(), ms);
    return control.signal;
  });
});
afterEach(() => void vi.useRealTimers());

it("looks again when an answer never comes", async () => {
  show((look, signal) => (look === 1 ? silence(signal) : Promise.resolve(json(with_("succeeded")))));
  await after(1000);
  expect(state()).toBe("waiting");
  await after(LOOK_LIMIT_MS + 2000);
  expect(state()).toBe("paid");
});

it("says that it takes long after a minute, though no answer ever came, and looks again when asked", async () => {
  let silent = true;
  show((_, signal) => (silent ? silence(signal) : Promise.resolve(json(with_("succeeded")))));
  await after(POLL_LIMIT_MS + 100);
  expect(state()).toBe("late");
  silent = false;
  act(() => screen.getByText("again").click());
  expect(state()).toBe("waiting");
  await after(2000);
  expect(state()).toBe("paid");
});
