import { describe, expect, it } from "vitest";
import type { Payment } from "../../../shared/api/types";
import { movementsOf, type Refund } from "./movements";

const deposit: Payment = {
  id: "p-1",
  kind: "deposit",
  method: "card",
  amount_cents: 10000,
  refunded_cents: 10000,
  status: "succeeded",
  created_at: "2026-06-01T18:00:00Z",
};
const refund: Refund = {
  id: "r-1",
  kind: "deposit",
  method: "card",
  amount_cents: 10000,
  status: "created",
  failure_code: null,
  created_at: "2026-06-03T09:00:00Z",
  succeeded_at: null,
};

describe("the money of a booking", () => {
  it("shows a refund that the provider has not answered yet as under way, behind its payment", () => {
    const shown = movementsOf([deposit], [refund]);
    expect(shown.map((one) => [one.what, one.state, one.cents])).toEqual([
      ["Deposit", "Succeeded", 10000],
      ["Refund of deposit", "Under way", -10000],
    ]);
  });
  it("says when it has arrived, by that time", () => {
    const [given] = movementsOf(
      [],
      [{ ...refund, status: "succeeded", succeeded_at: "2026-06-04T10:00:00Z" }],
    );
    expect(given).toMatchObject({ state: "Given back", at: "2026-06-04T10:00:00Z", needsHand: false });
  });
  it("asks for a person when it failed or has to be sent by hand", () => {
    const shown = movementsOf(
      [],
      [
        { ...refund, status: "failed", failure_code: "lost_or_stolen_card" },
        { ...refund, status: "manual_due", method: "zelle" },
      ],
    );
    expect(shown.map((one) => [one.state, one.needsHand])).toEqual([
      ["Failed: lost or stolen card", true],
      ["To be sent by hand", true],
    ]);
  });
});
