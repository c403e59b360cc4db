import { describe, expect, it } from "vitest";
import { canTakePayment, usualAmount, usualKind } from "./rules";

describe("payments by hand", () => {
  const money = { quote: { deposit_cents: 10000 }, paid_cents: 10000, balance_cents: 45000 };

  it("begin with what usually comes, and never with the balance as a tip", () => {
    expect(usualKind({ paid_cents: 0, balance_cents: 55000 })).toBe("deposit");
    expect(usualKind(money)).toBe("balance");
    expect(usualKind({ paid_cents: 55000, balance_cents: 0 })).toBe("tip");
    expect([usualAmount(money, "deposit"), usualAmount(money, "balance"), usualAmount(money, "tip")]).toEqual(
      ["100.00", "450.00", ""],
    );
  });

  it("are taken while something is owed, and tips afterwards", () => {
    expect(canTakePayment({ status: "awaiting_deposit", balance_cents: 100 })).toBe(true);
    expect(canTakePayment({ status: "completed", balance_cents: 0 })).toBe(true);
    expect(canTakePayment({ status: "cancelled", balance_cents: 100 })).toBe(false);
    expect(canTakePayment({ status: "expired", balance_cents: 0 })).toBe(false);
  });
});
