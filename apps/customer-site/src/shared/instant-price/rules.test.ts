import { ProblemError } from "@hibachi/api-client";
import { describe, expect, it } from "vitest";
import { homeQuote, menu } from "../content";
import { guestCharge, partialView, partyWords, quoteView } from "./rules";

const party = { adults: 12, children: 3, toddlers: 0, zip: "95814" };

describe("guestCharge", () => {
  it("adds the seats", () => {
    expect(guestCharge(menu, { adults: 8, children: 4 })).toEqual({ cents: 56000, minimumApplied: false });
  });

  it("never falls below the party minimum, and is not marked when it meets it exactly", () => {
    expect(guestCharge(menu, { adults: 6, children: 0 })).toEqual({ cents: 55000, minimumApplied: true });
    expect(guestCharge(menu, { adults: 10, children: 0 })).toEqual({ cents: 55000, minimumApplied: false });
  });
});

describe("quoteView", () => {
  it("shows seats, travel with its miles, and the total", () => {
    const view = quoteView(homeQuote, 30, false);
    expect(view).toMatchObject({ kind: "exact", totalCents: 62960, waiting: false });
    expect(view.kind === "exact" && view.lines.map((line) => line.label)).toEqual([
      "10 adults, 2 children",
      "Travel, 39.8 mi",
    ]);
  });

  it("says why there is no travel fee", () => {
    const near = { ...homeQuote, miles: "9.4", travel_cents: 0 };
    const view = quoteView(near, 30, false);
    expect(view.kind === "exact" && view.lines[1]?.note).toBe("inside the free 30");
  });

  it("sends addresses beyond the longest drive to a person", () => {
    const far = { ...homeQuote, needs_person: "beyond_max_distance" };
    expect(quoteView(far, 30, false)).toMatchObject({ kind: "person" });
  });

  it("keeps the total of a large party that is priced by the formula", () => {
    const large = { ...homeQuote, needs_person: "custom_pricing" };
    expect(quoteView(large, 30, false)).toMatchObject({ kind: "exact" });
  });
});

describe("partialView", () => {
  it("shows the seats and asks for patience when nothing answers", () => {
    const offline = new ProblemError({
      type: "about:blank",
      title: "No connection",
      detail: "We could not reach the server.",
      status: 0,
      code: "offline",
    });
    const view = partialView(menu, party, offline);
    expect(view).toMatchObject({ kind: "partial", totalCents: 75000 });
    expect(view.kind === "partial" && view.message).toContain("Travel is missing");
  });

  it("repeats what the server says about a refused ZIP", () => {
    const refused = new ProblemError({
      type: "about:blank",
      title: "Unknown ZIP",
      detail: "We do not know this ZIP.",
      status: 422,
      code: "unknown_zip",
      field: "zip",
    });
    expect(partialView(menu, party, refused)).toMatchObject({ message: "We do not know this ZIP." });
  });
});

describe("partyWords", () => {
  it("counts one and many", () => {
    expect(partyWords({ adults: 1, children: 1 })).toBe("1 adult, 1 child");
    expect(partyWords({ adults: 10, children: 0 })).toBe("10 adults");
  });
});
