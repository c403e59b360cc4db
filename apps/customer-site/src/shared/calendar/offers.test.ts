import { describe, expect, it } from "vitest";
import type { DayAvailability, SlotOffer } from "../data/types";
import { dayOffer, driveWords } from "./offers";

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

describe("starts that the drive rules out", () => {
  const words = (...states: SlotOffer["state"][]) => driveWords(day(...states).slots);
  it("names the last, the first or both that are left", () => {
    expect(words("free", "full", "free", "long_drive")).toBe(
      "The last start at your address is 6 PM because of the drive.",
    );
    expect(words("long_drive", "free", "free", "free")).toBe(
      "The first start at your address is 3 PM because of the drive.",
    );
    expect(words("long_drive", "free", "free", "long_drive")).toMatch("from 3 PM to 6 PM");
    expect(words("long_drive", "free", "long_drive", "long_drive")).toMatch("3 PM is the only start");
  });
  it("says nothing where none is ruled out, and so where all are", () => {
    expect(words("free", "full", "too_soon")).toBeNull();
    expect(words("long_drive", "long_drive")).toMatch("whatever the start");
    expect(dayOffer(day("long_drive", "past")).words).toBe("too long a drive");
  });
  it("offers no waitlist for them", () => {
    expect(dayOffer(day("long_drive", "too_soon")).kind).toBe("closed");
  });
});
