import { describe, expect, it } from "vitest";
import { freeLift, type Covers } from "./useDodge";

const launcher = { top: 774, bottom: 830, left: 320, right: 376 };
const bars =
  (...rows: [from: number, to: number][]): Covers =>
  (_x, y) =>
    rows.some(([from, to]) => y >= from && y <= to);

describe("the launcher of the chat", () => {
  it("stays where nothing under it can be pressed", () => {
    expect(freeLift(launcher, [bars([600, 760])])).toBe(0);
  });

  it("goes up until it covers no button, not even the next one", () => {
    const lift = freeLift(launcher, [bars([800, 848], [700, 748])]);
    expect(launcher.bottom - lift).toBeLessThan(700);
    expect(freeLift(launcher, [bars([800, 848])])).toBeLessThan(60);
  });

  it("sees a button that reaches under one side of it only", () => {
    expect(freeLift(launcher, [(x, y) => x <= 330 && y >= 800])).toBeGreaterThan(0);
  });

  it("rather covers the end of a row than a button", () => {
    const button: Covers = (_x, y) => y >= 812;
    const rowOrButton: Covers = (_x, y) => y >= 500;
    const lift = freeLift(launcher, [rowOrButton, button]);
    expect(launcher.bottom - lift).toBeLessThan(812);
    expect(lift).toBeLessThan(36);
  });

  it("stays when no free place is near", () => {
    expect(freeLift(launcher, [() => true])).toBe(0);
  });
});
