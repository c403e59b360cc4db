import { describe, expect, it } from "vitest";
import type { BookingRow, Calendar, PaymentKind, Today } from "../../shared/api/types";
import {
  aboveOwed,
  builtInViews,
  cancelWords,
  currentView,
  dueStep,
  historyTitle,
  moveRow,
  nextSteps,
  parseBookingSearch,
  paymentWords,
  sortCandidates,
} from "./bookings/rules";
import {
  chefWeek,
  parseCalendarSearch,
  rangeOf,
  rangeTitle,
  stationClock,
  toneOf,
  stepDate,
} from "./calendar/rules";
import { copyDay, hoursProblems, hoursSummary, timeOffLabel, weeklyTotal } from "./chefs/rules";
import { boardOf, eventNote, eventTone, reassigned, todosOf } from "./today/rules";

const FREMONT = "America/Los_Angeles";

function row(change: Partial<BookingRow>): BookingRow {
  return {
    id: "1",
    reference: "MH-1",
    status: "confirmed",
    slot: "18:00",
    guests: 10,
    chefs: [],
    chefs_missing: (change.chefs ?? []).some((chef) => chef.absence === null) ? 0 : 1,
    city: "Fremont",
    allergy_count: 0,
    severe_allergy: false,
    customer_name: "Dana",
    ...change,
  } as BookingRow;
}

const kenji = { id: "k", name: "Kenji", absence: null };
const luis = { id: "l", name: "Luis", absence: null };
const kenjiAway = { ...kenji, absence: "time_off" as const };

describe("filters in the address", () => {
  it("keep what is known and drop what is not", () => {
    expect(
      parseBookingSearch({ status: "held,nonsense,held", from: "2026-07-04", to: "soon", q: "  " }),
    ).toEqual({ status: ["held"], from: "2026-07-04" });
    expect(parseCalendarSearch({ view: "year", date: "2026-07-04" })).toEqual({ date: "2026-07-04" });
  });

  it("recognise the saved view they match", () => {
    const views = builtInViews("2026-07-04");
    expect(currentView(views, { from: "2026-07-04", to: "2026-07-10" })?.id).toBe("week");
    expect(currentView(views, { q: "dana" })).toBeUndefined();
  });
});

describe("the step in front", () => {
  const confirmed = { status: "confirmed", arrival_at: "2026-07-05T00:30:00Z" } as const;
  const steps = nextSteps({
    ...confirmed,
    next_statuses: ["in_progress", "cancellation_requested", "no_show"],
  });

  it("is to start the event only once the chef is due there", () => {
    expect(dueStep(steps, confirmed, new Date("2026-06-21T00:30:00Z"))).toBeUndefined();
    expect(dueStep(steps, confirmed, new Date("2026-07-05T00:29:00Z"))).toBeUndefined();
    expect(dueStep(steps, confirmed, new Date("2026-07-05T00:30:00Z"))?.to).toBe("in_progress");
  });

  it("is to complete an event that has started, and to answer a wish to cancel at any time", () => {
    const early = new Date("2026-06-21T00:30:00Z");
    const cooking = { ...confirmed, status: "in_progress" } as const;
    expect(dueStep(nextSteps({ ...cooking, next_statuses: ["completed"] }), cooking, early)?.to).toBe(
      "completed",
    );
    const leaving = { ...confirmed, status: "cancellation_requested" } as const;
    expect(dueStep(nextSteps({ ...leaving, next_statuses: ["confirmed"] }), leaving, early)?.to).toBe(
      "confirmed",
    );
  });
});

describe("walking rows", () => {
  it("stops at both ends", () => {
    expect([
      moveRow("j", -1, 3),
      moveRow("j", 2, 3),
      moveRow("k", 0, 3),
      moveRow("x", 1, 3),
      moveRow("j", 0, 0),
    ]).toEqual([0, 2, 0, null, null]);
  });
});

describe("a booking in words", () => {
  it("says what a cancellation does to the money", () => {
    const preview = { self_service: false, rule: "deposit_kept" };
    expect(cancelWords({ ...preview, refund_cents: 0, kept_cents: 10000 }, "Dana").money).toBe(
      "Dana gets nothing back; we keep $100.00.",
    );
    expect(cancelWords({ ...preview, refund_cents: 78280, kept_cents: 10000 }, "Dana").money).toBe(
      "Dana gets $782.80 back; we keep $100.00.",
    );
    expect(cancelWords({ ...preview, refund_cents: 10000, kept_cents: 0 }, null).money).toBe(
      "The host gets all $100.00 back.",
    );
    expect(cancelWords({ ...preview, refund_cents: 0, kept_cents: 0 }, "Dana").money).toBe("No money moves.");
  });

  it("says what a payment leaves open", () => {
    expect(paymentWords({ balance_cents: 10000 }, "balance", 4000)).toBe("$60.00 stays to be paid.");
    expect(paymentWords({ balance_cents: 10000 }, "balance", 10000)).toBe("That pays the booking in full.");
    expect(paymentWords({ balance_cents: 10000 }, "balance", 12000)).toBe(
      "Then $20.00 more is paid than the event costs.",
    );
    expect(paymentWords({ balance_cents: 10000 }, "tip", 12000)).toContain("leaves the balance as it is");
    const above = (kind: PaymentKind) => aboveOwed({ balance_cents: 10000 }, kind, 12000);
    expect([above("balance"), above("deposit"), above("tip")]).toEqual([2000, 2000, 0]);
  });

  it("names transitions and other events", () => {
    const entry = { id: "1", at: "", who: "", actor: "", note: null, data: {} };
    expect(historyTitle({ ...entry, kind: "transition", before: "held", after: "confirmed" })).toBe(
      "Held → Confirmed",
    );
    expect(historyTitle({ ...entry, kind: "chefs_assigned", before: null, after: null })).toBe(
      "Chefs assigned",
    );
  });

  it("offers confirming by hand only to take back a wish to cancel", () => {
    expect(nextSteps({ status: "awaiting_deposit", next_statuses: ["confirmed", "expired"] })).toEqual([]);
    expect(
      nextSteps({ status: "cancellation_requested", next_statuses: ["confirmed"] }).map(({ to }) => to),
    ).toEqual(["confirmed"]);
  });

  it("puts the best feasible chef first", () => {
    const chef = (name: string, feasible: boolean, score: number) => ({
      chef_id: name,
      name,
      feasible,
      assigned: false,
      reason: null,
      score,
    });
    expect(
      sortCandidates([chef("a", false, 99), chef("b", true, 40), chef("c", true, 80)]).map(
        ({ name }) => name,
      ),
    ).toEqual(["c", "b", "a"]);
  });
});

describe("the board", () => {
  const day = (events: BookingRow[]) =>
    ({
      events,
      chefs: [
        { ...kenji, events: [] },
        { ...luis, events: [] },
      ],
    }) as unknown as Today;

  it("shows a shared party in both rows and what lacks a chef on top", () => {
    const board = boardOf(day([row({ id: "1", chefs: [kenji, luis] }), row({ id: "2", slot: "12:00" })]));
    expect(board.rows.map((one) => [one.name, one.events])).toEqual([
      ["Chef missing", 1],
      ["Kenji", 1],
      ["Luis", 1],
    ]);
  });

  it("grows a column for a shifted start and leaves out the cancelled", () => {
    const board = boardOf(
      day([row({ slot: "17:30", chefs: [kenji] }), row({ id: "2", status: "cancelled" })]),
    );
    expect(board.slots).toEqual(["12:00", "15:00", "17:30", "18:00", "21:00"]);
    expect(board.rows[0]?.name).toBe("Kenji");
  });

  it("colours by what needs attention first", () => {
    expect(eventTone(row({ severe_allergy: true }))).toBe("amber");
    expect(eventTone(row({ severe_allergy: true, chefs: [kenji] }))).toBe("plum");
    expect(eventTone(row({ chefs: [kenji] }))).toBe("leaf");
    expect(eventTone(row({ status: "held", chefs: [kenji] }))).toBe("steel");
  });

  it("notes the other chef and the allergies", () => {
    expect(eventNote(row({ chefs: [kenji, luis], allergy_count: 2 }), "k")).toBe(
      "Fremont · with Luis · 2 allergies",
    );
  });

  it("shows an event whose chef is away among those that lack one, with the reason", () => {
    const event = row({ chefs: [kenjiAway] });
    const board = boardOf(day([event]));
    expect(board.rows.map((one) => [one.name, one.events])).toEqual([
      ["Chef missing", 1],
      ["Kenji", 0],
      ["Luis", 0],
    ]);
    expect(eventNote(event, null)).toBe("Fremont · Kenji has time off");
    expect(eventTone(event)).toBe("amber");
    expect(todosOf(day([event])).map(({ text, hint }) => [text, hint])).toEqual([
      ["Find a chef", "MH-1 · Dana · Kenji has time off"],
    ]);
  });

  it("keeps an event with one of two chefs in the row of who will come", () => {
    const event = row({ chefs: [kenjiAway, luis], chefs_missing: 1 });
    expect(boardOf(day([event])).rows.map((one) => [one.name, one.events])).toEqual([
      ["Chef missing", 1],
      ["Luis", 1],
      ["Kenji", 0],
    ]);
    expect(reassigned(event, null, "m")).toEqual(["l", "m"]);
  });

  it("looks for nobody once the event is over", () => {
    expect(boardOf(day([row({ status: "completed" })])).rows.map((one) => one.name)).toEqual([
      "Kenji",
      "Luis",
    ]);
  });

  it("swaps one chef and keeps the other", () => {
    expect(reassigned(row({ chefs: [kenji, luis] }), "k", "m")).toEqual(["l", "m"]);
    expect(reassigned(row({}), null, "m")).toEqual(["m"]);
  });

  it("lists what has to be settled", () => {
    const todos = todosOf(
      day([row({ status: "awaiting_deposit" }), row({ id: "2", severe_allergy: true, chefs: [kenji] })]),
    );
    expect(todos.map(({ text }) => text)).toEqual([
      "Find a chef",
      "Brief the chef on the severe allergy",
      "Ask for the deposit",
    ]);
  });
});

describe("the calendar", () => {
  it("covers whole weeks and steps by what is shown", () => {
    expect(rangeOf("month", "2026-07-15")).toEqual({ from: "2026-06-28", to: "2026-08-09" });
    expect(rangeOf("week", "2026-07-04")).toEqual({ from: "2026-06-28", to: "2026-07-05" });
    expect(rangeOf("chefs", "2026-07-04")).toEqual({ from: "2026-06-29", to: "2026-07-06" });
    expect(stepDate("month", "2026-01-31", 1)).toBe("2026-02-01");
    expect(stepDate("week", "2026-07-04", -1)).toBe("2026-06-27");
  });

  it("titles ranges as people say them", () => {
    expect(rangeTitle("month", "2026-07-04")).toBe("July 2026");
    expect(rangeTitle("week", "2026-07-04")).toBe("June 28 – July 4, 2026");
    expect(rangeTitle("week", "2026-07-12")).toBe("July 12 – 18, 2026");
  });

  it("shows the station's clock in any browser", () => {
    expect(stationClock("2026-07-05T01:00:00Z", FREMONT)).toBe("2026-07-04T18:00:00");
  });

  it("gives each chef a week with events and absences", () => {
    const event = {
      booking_id: "1",
      reference: "MH-1",
      title: "Dana",
      start: "2026-07-05T04:00:00Z",
      end: "2026-07-05T06:00:00Z",
      status: "confirmed",
      guests: 15,
      station_id: "s-1",
      severe_allergy: false,
      chefs: [kenji],
      chefs_missing: 0,
    } as const;
    const off = {
      id: "o",
      chef_id: "l",
      chef_name: "Luis",
      starts_at: "2026-07-02T07:00:00Z",
      ends_at: "2026-07-04T07:00:00Z",
      reason: "Family",
    };
    const calendar = {
      events: [{ ...event, chefs: [kenji] }],
      time_off: [off],
    } as Partial<Calendar> as Calendar;
    const [first, second] = chefWeek(calendar, [kenji, luis], "2026-06-29", FREMONT);
    expect(first?.days.filter((day) => day.events.length > 0).map((day) => day.date)).toEqual(["2026-07-04"]);
    expect(second?.days.filter((day) => day.off).map((day) => day.date)).toEqual([
      "2026-07-02",
      "2026-07-03",
    ]);
  });
});

describe("an event whose chef is away", () => {
  it("is in the calendar's row of what lacks a chef, and not in the chef's", () => {
    const event = {
      start: "2026-07-05T04:00:00Z",
      status: "confirmed",
      chefs: [kenjiAway],
      chefs_missing: 1,
    };
    const calendar = { events: [event], time_off: [] } as unknown as Calendar;
    const rows = chefWeek(calendar, [kenji, luis], "2026-06-29", FREMONT);
    expect(rows.map((one) => [one.name, one.days.flatMap((day) => day.events).length])).toEqual([
      ["Chef missing", 1],
      ["Kenji", 0],
      ["Luis", 0],
    ]);
    expect(calendar.events.map(toneOf)).toEqual(["amber"]);
  });
});

describe("weekly hours", () => {
  const range = (weekday: number, start: string, end: string) => ({ weekday, start, end });

  it("refuse what ends too early or overlaps", () => {
    const problems = hoursProblems([
      range(0, "10:00", "09:00"),
      range(1, "10:00", "14:00"),
      range(1, "13:00", "20:00"),
      range(2, "", "20:00"),
    ]);
    expect([...problems]).toEqual([
      [0, "Ends before it starts"],
      [2, "Overlaps the range above"],
      [3, "Give both times"],
    ]);
  });

  it("are summed up in one line", () => {
    const hours = [0, 1, 2, 3, 4]
      .map((day) => range(day, "10:00", "23:30"))
      .concat(range(5, "12:00", "23:00"));
    expect(hoursSummary(hours)).toBe("Mon–Fri 10 AM–11:30 PM · Sat 12 PM–11 PM");
    expect(weeklyTotal(hours)).toBe(78.5);
    expect(hoursSummary([])).toBe("No weekly hours yet");
  });

  it("are copied over other days, replacing what was there", () => {
    const copied = copyDay([range(0, "10:00", "20:00"), range(1, "08:00", "09:00")], 0, [0, 1, 2]);
    expect(copied).toEqual([
      range(0, "10:00", "20:00"),
      range(1, "10:00", "20:00"),
      range(2, "10:00", "20:00"),
    ]);
  });

  it("and absences are told by whole days when they are whole", () => {
    const year = new Date().getFullYear();
    expect(
      timeOffLabel({ starts_at: `${year}-07-04T07:00:00Z`, ends_at: `${year}-07-05T07:00:00Z` }, FREMONT),
    ).toMatch(/Jul 4$/);
    expect(
      timeOffLabel({ starts_at: `${year}-07-04T19:00:00Z`, ends_at: `${year}-07-04T22:00:00Z` }, FREMONT),
    ).toMatch(/Jul 4, 12 PM–3 PM$/);
  });
});
