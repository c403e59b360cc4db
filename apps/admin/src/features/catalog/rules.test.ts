import { describe, expect, it } from "vitest";
import type { PriceBookFields } from "../../shared/api/types";
import { comparePrices, guestCharge, priceProblems, publishState } from "./rules";

const current: PriceBookFields = {
  note: null,
  adult_cents: 5500,
  child_cents: 3000,
  minimum_cents: 55000,
  deposit_cents: 10000,
  proteins_included: 2,
  extra_protein_cents: 1000,
  extra_hour_cents: 20000,
  items: [
    { code: "salmon", name: "Salmon", kind: "upgrade", price_cents: 500, active: true },
    { code: "gyoza", name: "Gyoza", kind: "addon", price_cents: 1000, active: true },
  ],
};

describe("price versions", () => {
  it("differ line by line, with new and removed ones", () => {
    const draft = {
      ...current,
      adult_cents: 5800,
      items: [
        { code: "salmon", name: "Salmon", kind: "upgrade" as const, price_cents: 700, active: true },
        { code: "duck", name: "Duck", kind: "upgrade" as const, price_cents: 900, active: true },
      ],
    };
    expect(comparePrices(current, draft).map(({ label, before, after }) => [label, before, after])).toEqual([
      ["Adult", 5500, 5800],
      ["Salmon", 500, 700],
      ["Gyoza", 1000, null],
      ["Duck", null, 900],
    ]);
    expect(comparePrices(current, current)).toEqual([]);
  });

  it("cannot ask for a deposit above the party minimum", () => {
    expect([...priceProblems({ ...current, deposit_cents: 60000 }).keys()]).toEqual(["deposit_cents"]);
    expect(priceProblems(current).size).toBe(0);
  });

  it.each([
    [8, 4, 56000],
    [6, 0, 55000],
    [12, 3, 75000],
    [20, 0, 110000],
  ])("charge %i adults and %i children %i cents", (adults, children, cents) => {
    expect(guestCharge(current, { adults, children })).toBe(cents);
  });

  it("are approved by somebody else than the one who asked", () => {
    const waiting = {
      state: "waiting" as const,
      asked_by: "Ben",
      asked_by_id: "ben",
      decided_by: null,
      effective_from: null,
    };
    expect(publishState({ status: "draft", approval: waiting }, "ben")).toBe("waiting_for_other");
    expect(publishState({ status: "draft", approval: waiting }, "aiko")).toBe("can_approve");
    expect(publishState({ status: "draft", approval: { ...waiting, state: "none" } }, "aiko")).toBe(
      "editable",
    );
    expect(publishState({ status: "past", approval: { ...waiting, state: "approved" } }, "aiko")).toBe(
      "fixed",
    );
  });
});
