import { describe, expect, it } from "vitest";
import type { DayAvailability, SlotOffer } from "../data/types";
import { dayOffer, hasRoom } from "./offers";

const day = (...states: SlotOffer["state"][]): DayAvailability => ({
  date: "2026-07-04",
  state: states[0] ?? "past",
  slots: states.map((state, at) => ({ slot: `${12 + 3 * at}:00`, state })),
});

describe("what a day offers", () => {
  it("counts its free times", () => {
    expect(dayOffer(day("free", "full", "free")).words).toBe("2 times free");
    expect(dayOffer(day("full", "free")).words).toBe("1 time free");
  });
  it("is full when something is taken and nothing is free", () => {
    expect(dayOffer(day("full", "too_soon")).kind).toBe("full");
    expect(dayOffer(day("past", "past"))).toMatchObject({ kind: "closed", words: "past" });
  });
});

describe("whether to name another date", () => {
  it("does when no shown day has a free time", () => {
    expect(hasRoom([day("full", "full"), day("too_soon")])).toBe(false);
  });
  it("does not while one has, nor before anything is known", () => {
    expect(hasRoom([day("full"), day("past", "free")])).toBe(true);
    expect(hasRoom([])).toBe(true);
  });
});
