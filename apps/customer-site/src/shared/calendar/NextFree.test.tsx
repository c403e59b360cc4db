import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { MonthAvailability } from "../data/types";
import { NextFree } from "./NextFree";

function show(next: [date: string, slot: string] | null, chosen: [date: string, slot: string] | null = null) {
  const onChoose = vi.fn();
  const answer = {
    time_zone: "America/Los_Angeles",
    station: { id: "s-1", name: "Fremont" },
    days: [],
    next_free: next && { date: next[0], slot: next[1] },
  } as unknown as MonthAvailability;
  const [date, slot] = chosen ?? [null, null];
  render(<NextFree answer={answer} month="2026-07" date={date} slot={slot} onChoose={onChoose} />);
  return onChoose;
}

describe("the next free time", () => {
  it("is taken with one press, and stays on screen once it is chosen", async () => {
    const onChoose = show(["2026-07-04", "18:00"]);
    await userEvent.click(screen.getByRole("button", { name: "Take it" }));
    expect(onChoose).toHaveBeenCalledWith("2026-07-04", "18:00");
    show(["2026-07-04", "18:00"], ["2026-07-04", "18:00"]);
    expect(screen.getByRole("button", { name: "Chosen" })).toHaveAttribute("aria-pressed", "true");
  });

  it("is still offered while another date is chosen", () => {
    show(["2026-07-04", "18:00"], ["2026-07-11", "15:00"]);
    expect(screen.getByText("Next free: Sat, Jul 4 · 6 PM")).toBeVisible();
    expect(screen.getByRole("button", { name: "Take it" })).toBeVisible();
  });

  it("of a full month lies in a later one, and that is said", () => {
    show(["2026-08-01", "12:00"]);
    expect(screen.getByText("Nothing is free in July 2026. Next free: Sat, Aug 1 · 12 PM")).toBeVisible();
  });

  it("is not promised where there is none", () => {
    show(null);
    expect(screen.getByText(/^Nothing is free in July 2026 or the two months after/)).toBeVisible();
    expect(screen.queryByRole("button")).toBeNull();
  });
});
