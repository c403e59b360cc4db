import { describe, expect, it } from "vitest";
import { centsOf, paymentOutcome, percentOf } from "./rules";

describe("a tip in the host's own words", () => {
  it.each([
    ["80", 8000],
    ["82.5", 8250],
    ["$1,025.50", 102550],
    [" 12.05 ", 1205],
  ])("reads %s", (text, cents) => expect(centsOf(text)).toBe(cents));

  it.each(["", "0", "0.00", "-5", "12.345", "ten", "1e3", "99999999"])("does not guess at %j", (text) =>
    expect(centsOf(text)).toBeNull(),
  );
});

describe("a percentage", () => {
  it("is rounded to the cent", () => {
    expect(percentOf(91980, 25)).toBe(22995);
    expect(percentOf(91981, 30)).toBe(27594);
  });
});

describe("what a booking says of a payment", () => {
  const payment = {
    id: "one",
    kind: "balance",
    method: "card",
    amount_cents: 49000,
    refunded_cents: 0,
    created_at: "2026-07-03T12:00:00Z",
  };
  it.each([
    ["succeeded", "paid"],
    ["pending", "waiting"],
    ["created", "waiting"],
    ["failed", "failed"],
  ] as const)("%s is %s", (status, outcome) =>
    expect(paymentOutcome({ payments: [{ ...payment, status }] }, "one")).toBe(outcome),
  );

  it("is nothing while it does not know the payment", () => {
    expect(paymentOutcome({ payments: [] }, "one")).toBeNull();
  });
});
