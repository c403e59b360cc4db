import { describe, expect, it } from "vitest";
import type { BookingStatus, MyBooking } from "../../shared/data/types";
import { depositOutcome } from "./rules";

const after = (status: BookingStatus, next_step: MyBooking["next_step"], paid: "pending" | "succeeded") =>
  depositOutcome(
    { status, next_step, payments: [{ id: "p1", status: paid }] as MyBooking["payments"] },
    "p1",
  );

describe("the word about a deposit", () => {
  it("is waited for until the booking is confirmed, though the payment is booked already", () => {
    expect(after("agreement_signed", "pay", "pending")).toBe("waiting");
    expect(after("agreement_signed", "pay", "succeeded")).toBe("waiting");
    expect(after("confirmed", "none", "succeeded")).toBe("paid");
  });

  it("has come too late for a booking that ran out", () => {
    expect(after("expired", "pay", "succeeded")).toBe("paid");
  });
});
