import { formatCents } from "@hibachi/ui";
import { describe, expect, it } from "vitest";
import type { CancelPreview, MyBooking } from "../../shared/data/types";
import { refundInWords, timelineOf } from "./rules";

describe("what a cancellation gives back, in words", () => {
  const words = (refund_cents: number, kept_cents: number) =>
    refundInWords({ refund_cents, kept_cents } as CancelPreview, "Thu, Nov 26 · 12 PM", formatCents);

  it("says how long a refund takes only when there is one", () => {
    expect(words(10_000, 0)).toContain("within 5 to 10 days");
    expect(words(78_280, 10_000)).toContain("within 5 to 10 days");
    expect(words(0, 10_000)).toBe(
      "The $100.00 you paid is kept, because cancelling was free until Thu, Nov 26 · 12 PM.",
    );
    expect(words(0, 0)).not.toContain("days");
  });
});

describe("the story of a booking made three days before", () => {
  const booking = {
    status: "confirmed",
    events: [{ at: "2026-07-02T10:00:00Z", label: "Date held for you" }],
    deadlines: {
      free_cancel_until: "2026-07-01T01:00:00Z",
      dietary_at: "2026-07-03T01:00:00Z",
      guest_count_at: "2026-07-04T01:00:00Z",
      menu_lock_at: "2026-07-04T13:00:00Z",
    },
    arrival_at: "2026-07-05T00:30:00Z",
    starts_at: "2026-07-05T01:00:00Z",
  } as unknown as MyBooking;
  const story = timelineOf(booking, Date.parse("2026-07-03T12:00:00Z"));

  it("begins with the booking, not with a deadline that was over before it", () => {
    expect(story[0]?.text).toBe("Date held for you");
    expect(story.map(({ text }) => text)).not.toContain("Cancel and get everything back");
  });

  it("counts an event that came after the page was opened as past", () => {
    const earlier = timelineOf(booking, Date.parse("2026-07-02T09:00:00Z"));
    expect(earlier.find(({ text }) => text === "Date held for you")?.past).toBe(true);
  });

  it("keeps a deadline that has gone by since", () => {
    expect(story[1]).toMatchObject({ text: "Tell us about allergies and diets", past: true });
  });
});
