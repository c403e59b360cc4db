import { describe, expect, it } from "vitest";
import type { ConversationRow } from "../../shared/api/types";
import { byUrgency, isLate, parseInboxSearch, partIn } from "./rules";

const row = (id: string, reason: string, since: string, due_at: string | null = null): ConversationRow => ({
  id,
  state: "waiting_for_person",
  channel: "web",
  customer_name: null,
  preview: "",
  reason,
  since,
  due_at,
});

describe("the inbox", () => {
  it("puts emergencies before those who have waited longer", () => {
    const rows = [
      row("old", "human_request", "2026-07-04T10:00:00Z"),
      row("allergy", "allergic_reaction", "2026-07-04T11:00:00Z"),
      row("due", "discount_request", "2026-07-04T09:00:00Z", "2026-07-04T09:30:00Z"),
    ];
    expect(byUrgency(rows).map(({ id }) => id)).toEqual(["allergy", "due", "old"]);
  });

  it("knows who is late", () => {
    const now = new Date("2026-07-04T10:00:00Z");
    expect(isLate({ state: "waiting_for_person", due_at: "2026-07-04T09:59:00Z" }, now)).toBe(true);
    expect(isLate({ state: "person", due_at: "2026-07-04T09:59:00Z" }, now)).toBe(false);
  });

  it("lets one person answer at a time", () => {
    expect(partIn({ state: "assistant" }, "me")).toBe("take");
    expect(partIn({ state: "person", taken_by_id: "me" }, "me")).toBe("answer");
    expect(partIn({ state: "person", taken_by_id: "you" }, "me")).toBe("watch");
  });

  it("drops unknown states from the address", () => {
    expect(parseInboxSearch({ state: "person" })).toEqual({ state: "person" });
    expect(parseInboxSearch({ state: "gone" })).toEqual({});
  });
});
