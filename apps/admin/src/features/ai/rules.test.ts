import { describe, expect, it } from "vitest";
import type { ConversationRow } from "../../shared/api/types";
import { byUrgency, isLate, parseInboxSearch, partIn, textParts } from "./rules";

const row = (id: string, reason: string, due_at: string): ConversationRow => ({
  id,
  state: "waiting_for_person",
  channel: "web",
  preview: "",
  last_message_at: "2026-07-04T08:00:00Z",
  taken_by: null,
  taken_by_name: null,
  name: "",
  hand_over: {
    reason,
    priority: "high",
    status: "pending",
    promise: "",
    due_at,
    since: "2026-07-04T08:00:00Z",
  },
});

describe("the inbox", () => {
  it("puts emergencies before those who have waited longer", () => {
    const rows = [
      row("old", "human_request", "2026-07-04T10:00:00Z"),
      row("allergy", "allergic_reaction", "2026-07-04T11:00:00Z"),
      row("due", "discount_request", "2026-07-04T09:30:00Z"),
    ];
    expect(byUrgency(rows).map(({ id }) => id)).toEqual(["allergy", "due", "old"]);
  });

  it("knows who is late", () => {
    const now = new Date("2026-07-04T10:00:00Z");
    const late = row("late", "human_request", "2026-07-04T09:59:00Z");
    expect(isLate(late, now)).toBe(true);
    expect(isLate({ ...late, state: "person" }, now)).toBe(false);
  });

  it("lets one person answer at a time", () => {
    expect(partIn({ state: "assistant", taken_by: null }, "me")).toBe("take");
    expect(partIn({ state: "person", taken_by: "me" }, "me")).toBe("answer");
    expect(partIn({ state: "person", taken_by: "you" }, "me")).toBe("watch");
  });

  it("drops unknown states from the address", () => {
    expect(parseInboxSearch({ state: "person" })).toEqual({ state: "person" });
    expect(parseInboxSearch({ state: "gone" })).toEqual({});
    expect(parseInboxSearch({ message: "m-1" })).toEqual({ message: "m-1" });
  });

  it("shows the assistant's bold words as such", () => {
    expect(textParts("It comes to **$882.80**, travel included.")).toEqual([
      { text: "It comes to ", strong: false },
      { text: "$882.80", strong: true },
      { text: ", travel included.", strong: false },
    ]);
  });
});
