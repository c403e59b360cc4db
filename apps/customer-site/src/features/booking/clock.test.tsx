import { createApiClient } from "@hibachi/api-client";
import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { setClockBy } from "../../shared/data/serverClock";
import type { MyBooking } from "../../shared/data/types";
import { useNowAt } from "../../shared/form/useNow";
import { HoldClock } from "./components/HoldClock";
import { isLapsed } from "./rules";

const SERVER = Date.parse("2027-06-01T18:00:00Z");
const MINUTE = 60_000;
const held = {
  status: "held",
  date: "2027-07-04",
  slot: "18:00",
  hold_expires_at: new Date(SERVER + 15 * MINUTE).toISOString(),
} as MyBooking;

function Hold() {
  const lapsed = isLapsed(held, useNowAt(held.hold_expires_at));
  return lapsed ? <p>over</p> : <HoldClock booking={held} />;
}

/** Any answer of the server, at what it takes for now. */
async function answerAt(now: number) {
  const headers = { date: new Date(now).toUTCString(), "content-type": "application/json" };
  const api = setClockBy(createApiClient({ fetch: async () => new Response("{}", { headers }) }));
  await act(() => api.GET("/site"));
}

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "Date"] }));
afterEach(async () => {
  await answerAt(Date.now());
  vi.useRealTimers();
});

it("a phone whose clock runs 20 minutes fast keeps the hold for as long as the server does", async () => {
  vi.setSystemTime(SERVER + 20 * MINUTE);
  await answerAt(SERVER);
  render(<Hold />);
  expect(screen.getByRole("timer")).toHaveTextContent("14:59");
  await act(() => vi.advanceTimersByTimeAsync(14 * MINUTE));
  expect(screen.getByRole("timer")).toHaveTextContent("0:59");
  await act(() => vi.advanceTimersByTimeAsync(MINUTE + 1000));
  expect(screen.getByText("over")).toBeInTheDocument();
});

it("a page that was open before the first answer takes its word", async () => {
  vi.setSystemTime(SERVER + 20 * MINUTE);
  render(<Hold />);
  expect(screen.getByText("over")).toBeInTheDocument();
  await answerAt(SERVER);
  expect(screen.getByRole("timer")).toHaveTextContent("14:59");
});

it("a clock that is right to the second is left alone", async () => {
  vi.setSystemTime(SERVER);
  await answerAt(SERVER - 1000);
  render(<Hold />);
  expect(screen.getByRole("timer")).toHaveTextContent("15:00");
});
