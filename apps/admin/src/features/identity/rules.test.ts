import { describe, expect, it } from "vitest";
import { passwordProblem, rolesToGive, safeReturn, totpCode } from "./rules";

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
