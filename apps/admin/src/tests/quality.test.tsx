import { accessibilityFaults } from "@hibachi/ui/testing";
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { lineOf, setLabel } from "../features/ai/quality/rules";
import type { MeasuredSet } from "../shared/api/types";
import { owner } from "./fixtures";
import { open, server } from "./renderApp";

function measured(change: Partial<MeasuredSet> = {}): MeasuredSet {
  const run = { cases: 320, failed: 2, floors: [], model: "abc123", version: "f00ba4" };
  return {
    eval: "intents",
    name: "intents_dev",
    metrics: [
      { name: "top1", value: 0.93, bar: 0.97, at_least: true, met: false },
      { name: "false_reject", value: 0.02, bar: 0.03, at_least: false, met: true },
      { name: "exact", value: 0.89, bar: null, at_least: true, met: null },
    ],
    runs: [
      { ...run, at: "2026-07-03T18:00:00Z", metrics: { top1: 0.9, false_reject: 0.04, exact: 0.85 } },
      { ...run, at: "2026-07-04T18:00:00Z", metrics: { top1: 0.93, false_reject: 0.02, exact: 0.89 } },
    ],
    failures: ["d001", "d007"],
    ...change,
  };
}

describe("quality", () => {
  it("shows each metric over its runs and against its bar, and what failed", async () => {
    server().answer("get", "/assistant/quality", { sets: [measured()] });
    const { user, container } = open("/assistant/quality");
    expect(await screen.findByText("1 of 2 bars met")).toBeInTheDocument();
    expect(screen.getByText("missed: bar ≥ 97.0 %")).toBeInTheDocument();
    expect(screen.getByText("met: bar ≤ 3.0 %")).toBeInTheDocument();
    expect(
      screen.getByRole("img", { name: "Right part of the assistant over 2 runs: 90.0 %, 93.0 %" }),
    ).toBeInTheDocument();
    await user.click(screen.getByText("2 cases failed"));
    expect(screen.getByText("d001, d007")).toBeVisible();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("keeps the failures of a sealed set shut", async () => {
    server().answer("get", "/assistant/quality", { sets: [measured({ failures: null })] });
    open("/assistant/quality");
    expect(await screen.findByText(/This set is sealed/)).toBeInTheDocument();
  });

  it("says how to measure where nothing is measured", async () => {
    server().answer("get", "/assistant/quality", { sets: [] });
    open("/assistant/quality");
    expect(await screen.findByText("Nothing is measured yet")).toBeInTheDocument();
    expect(screen.getByText(/make eval/)).toBeInTheDocument();
  });

  it("names the trouble when it cannot be loaded", async () => {
    server().problem("get", "/assistant/quality", 500, "internal");
    open("/assistant/quality");
    expect(await screen.findByText("This could not be loaded")).toBeInTheDocument();
  });

  it("is not for those without the right", async () => {
    const permissions = owner.permissions.filter((one) => one !== "reports:read");
    server({ me: { ...owner, permissions } });
    open("/assistant/quality");
    expect(await screen.findByText(/does not include this page/)).toBeInTheDocument();
  });
});

describe("a line", () => {
  it("runs from the first to the last, with the bar in between", () => {
    expect(lineOf([0.9, 1], 0.95)).toEqual({ points: "0,29 100,3", last: { x: 100, y: 3 }, bar: 16 });
  });

  it("of one run is a point", () => {
    expect(lineOf([0.5], null)).toEqual({ points: "100,16", last: { x: 100, y: 16 }, bar: null });
  });
});

describe("the name of a set", () => {
  it("is said in words", () => {
    expect([setLabel("intents_dev"), setLabel("dialogues/test"), setLabel("faq")]).toEqual([
      "Intents, dev",
      "Dialogues, test",
      "Faq",
    ]);
  });
});
