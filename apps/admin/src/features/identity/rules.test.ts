import { describe, expect, it } from "vitest";
import { changeWords, passwordProblem, rolesToGive, safeReturn, totpCode } from "./rules";

describe("passwords and codes", () => {
  it("need length, variety and no name", () => {
    expect(passwordProblem("short", "short")).toBe("At least 12 characters, 7 to go");
    expect(passwordProblem("aaaaaaaaaaaa", "aaaaaaaaaaaa")).toBe("Too few different characters");
    expect(passwordProblem("kenji-cooks-rice", "kenji-cooks-rice", ["Kenji"])).toBe(
      "Leave out your name and e-mail",
    );
    expect(passwordProblem("four hot grills", "four hot grill")).toBe("The two are not the same");
    expect(passwordProblem("four hot grills", "four hot grills")).toBeNull();
  });

  it("take six digits however they were pasted", () => {
    expect([totpCode("123 456"), totpCode("12345"), totpCode("1234567")]).toEqual(["123456", null, null]);
  });
});

describe("after signing in", () => {
  it.each([
    ["/bookings?status=held", "/bookings?status=held"],
    ["//evil.example", "/"],
    ["/\\evil.example", "/"],
    ["https://evil.example", "/"],
    ["/sign-in?next=/", "/"],
    [undefined, "/"],
  ])("%s leads to %s", (next, place) => {
    expect(safeReturn(next)).toBe(place);
  });

  it("nobody hands out more than they have", () => {
    expect(rolesToGive("admin")).not.toContain("owner");
    expect(rolesToGive("support")).toEqual([]);
  });
});

describe("what the audit log says of a change", () => {
  it("is in words, without codes and machine times", () => {
    const words = changeWords({
      before: { active: true, fee_cents: 500 },
      after: { active: false, fee_cents: 750, reason: "vacation", starts_at: "2026-12-10T20:00:00Z" },
    });
    expect(words.slice(0, 3)).toEqual(["Active: yes → no", "Fee: $5.00 → $7.50", "Reason: vacation"]);
    expect(words[3]).toMatch(/^Starts: \w{3}, Dec \d+(, 2026)? · \d/);
  });

  it("is nothing when nothing was changed", () => {
    expect(changeWords({ before: null, after: null })).toEqual([]);
  });
});
