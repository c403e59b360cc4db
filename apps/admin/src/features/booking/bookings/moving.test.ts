import { describe, expect, it } from "vitest";
import type { MovePreview } from "../../../shared/api/types";
import { moveLabel, moveWords, shiftChoices, shifted, slotOf } from "./moving";

const SLOTS = ["12:00", "15:00", "18:00", "21:00"];

function preview(change: Partial<MovePreview> = {}): MovePreview {
  return {
    kind: "reschedule",
    starts_at: "2026-07-05T01:00:00Z",
    ends_at: "2026-07-05T02:45:00Z",
    fee_cents: 0,
    counts: true,
    new_total_cents: 88280,
    new_balance_cents: 78280,
    chefs: [{ id: "k", name: "Kenji Mori" }],
    short_notice: false,
    feasible: true,
    reason: null,
    ...change,
  };
}

describe("a shifted start", () => {
  it("belongs to the slot it is near", () => {
    expect(slotOf("18:45", SLOTS, 60)).toEqual({ slot: "18:00", minutes: 45 });
    expect(slotOf("11:00", SLOTS, 60)).toEqual({ slot: "12:00", minutes: -60 });
    expect(shifted("12:00", -15)).toBe("11:45");
  });

  it("is offered in quarters of an hour up to the policy's limit", () => {
    const choices = shiftChoices("18:00", 60);
    expect(choices).toHaveLength(9);
    expect(choices[0]).toEqual({ value: "-60", label: "5 PM (60 min earlier)" });
    expect(choices[4]?.label).toBe("At 6 PM");
  });
});

describe("the consequence of a move", () => {
  it("names fee, total and balance", () => {
    const words = moveWords(preview({ fee_cents: 20000, new_total_cents: 108280, new_balance_cents: 98280 }));
    expect(words.money).toBe("$200.00 is added to the total.");
    expect(words.reason).toContain("New total $1,082.80, balance $982.80");
    expect(moveLabel(preview({ fee_cents: 20000 }))).toBe("Move for $200.00");
  });

  it("says who cooks and that nothing is owed", () => {
    expect(moveWords(preview({ kind: "weather", counts: false }))).toEqual({
      money: "No fee.",
      reason: "A move for the weather is always free and does not count. Kenji Mori will cook.",
    });
  });

  it("says why it cannot be", () => {
    expect(moveWords(preview({ feasible: false, reason: "full", chefs: [] })).reason).toMatch(
      /Not all the chefs/,
    );
  });
});
