import { describe, expect, it } from "vitest";
import type { MonthAvailability, Offer } from "../../shared/data/types";
import { NO_CHOICES } from "./choices";
import { choicesOfOffer, offerAt, withOffer } from "./offer";

const offer: Offer = {
  date: "2026-07-04",
  slot: "18:00",
  zip: "94539",
  guests: 12,
  until: "2026-06-20T04:00:00Z",
  time_zone: "America/Los_Angeles",
  open: true,
};
const month = {
  days: [
    { date: "2026-07-04", slots: ["15:00", "18:00"].map((slot) => ({ slot, state: "full" })) },
    { date: "2026-07-05", slots: [{ slot: "18:00", state: "full" }] },
  ],
} as unknown as MonthAvailability;
const states = (answer: MonthAvailability | undefined) =>
  answer?.days.map((day) => day.slots.map((one) => one.state));

describe("an offered place", () => {
  it("fills in party, place, date and time", () => {
    const choices = choicesOfOffer(NO_CHOICES, offer);
    expect(choices).toMatchObject({
      draft: { adults: 12, children: 0, zip: "94539", date: "2026-07-04" },
      slot: "18:00",
    });
  });

  it("keeps the count of a host who has told adults from children already", () => {
    const kept = { draft: { ...NO_CHOICES.draft, adults: 9, children: 3 }, slot: null };
    expect(choicesOfOffer(kept, offer).draft).toMatchObject({ adults: 9, children: 3 });
  });

  it("is free for its host and nobody else's time is", () => {
    expect(states(withOffer(month, offer))).toEqual([["full", "free"], ["full"]]);
  });

  it("ends when its time has come, though the page was opened before", () => {
    const end = Date.parse(offer.until);
    expect([offerAt(offer, end - 1).open, offerAt(offer, end).open]).toEqual([true, false]);
  });

  it("is as full as for everybody once the offer has ended", () => {
    expect(states(withOffer(month, { ...offer, open: false }))).toEqual([["full", "full"], ["full"]]);
    expect(states(withOffer(month, null))).toEqual([["full", "full"], ["full"]]);
  });
});
