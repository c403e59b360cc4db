import { describe, expect, it } from "vitest";
import type { OnCallAlert } from "../../../shared/api/types";
import { alertLines, isOnItsWay, moved, testWords, waitWords } from "./rules";

const at = "2026-07-04T20:39:00";
const later = "2026-07-04T20:41:00";

function alert(change: Partial<OnCallAlert> = {}): OnCallAlert {
  return {
    id: "a",
    reference: "123",
    priority: "urgent",
    created_at: at,
    tellings: [{ id: "t", name: "Dana", at, status: "delivered", reason: null }],
    next_at: later,
    next_name: "Ben",
    spent_at: null,
    closed_at: null,
    closed_because: null,
    closed_by_name: null,
    ...change,
  };
}

const closed = { next_at: null, next_name: null, closed_at: later };

describe("moving", () => {
  it("swaps with the neighbour and stays at the ends", () => {
    expect(moved(["a", "b", "c"], "b", -1)).toEqual(["b", "a", "c"]);
    expect(moved(["a", "b", "c"], "b", 1)).toEqual(["a", "c", "b"]);
    expect(moved(["a", "b", "c"], "a", -1)).toEqual(["a", "b", "c"]);
    expect(moved(["a", "b", "c"], "c", 1)).toEqual(["a", "b", "c"]);
  });
});

describe("an alert in words", () => {
  it.each([
    [alert(), ["Texted Dana 8:39 PM: delivered", "Ben is told 8:41 PM"]],
    [alert({ next_name: null }), ["Texted Dana 8:39 PM: delivered", "The office is told 8:41 PM"]],
    [
      alert({ ...closed, closed_because: "acknowledged", closed_by_name: "Dana" }),
      ["Texted Dana 8:39 PM: delivered", "Acknowledged by Dana 8:41 PM"],
    ],
    [
      alert({ ...closed, closed_because: "taken", closed_by_name: "Ben" }),
      ["Texted Dana 8:39 PM: delivered", "Taken over by Ben 8:41 PM"],
    ],
    [
      alert({ next_at: null, next_name: null, spent_at: later }),
      ["Texted Dana 8:39 PM: delivered", "Nobody answered: the office was e-mailed 8:41 PM"],
    ],
    [alert({ ...closed, closed_because: "settled" }), ["Texted Dana 8:39 PM: delivered"]],
    [
      alert({ ...closed, closed_because: "lapsed" }),
      ["Texted Dana 8:39 PM: delivered", "Nobody on call answered"],
    ],
  ])("%#", (given, lines) => {
    expect(alertLines(given).map(({ words }) => words)).toEqual(lines);
  });

  it("says why a text did not arrive", () => {
    const tellings = [{ id: "t", name: "Lee", at, status: "failed" as const, reason: "No mobile number." }];
    expect(alertLines(alert({ tellings }))[0]).toEqual({
      words: "Texted Lee 8:39 PM: not delivered: No mobile number",
      good: false,
    });
  });
});

it("says how long somebody has", () => {
  expect([waitWords(null, 3), waitWords(10, 3)]).toEqual(["3 min", "10 min, their own"]);
});

it("waits for news of a test text for two minutes", () => {
  const test = { at: "2026-07-04T20:39:00Z", status: "sent" as const, reason: null };
  expect(isOnItsWay(test, new Date("2026-07-04T20:40:00Z"))).toBe(true);
  expect(isOnItsWay(test, new Date("2026-07-04T20:42:00Z"))).toBe(false);
  expect(isOnItsWay({ ...test, status: "delivered" }, new Date("2026-07-04T20:39:10Z"))).toBe(false);
  expect(testWords({ ...test, status: "stopped" }).good).toBe(false);
});
