import { describe, expect, it } from "vitest";
import {
  addDays,
  ageLabel,
  dayLabel,
  dayStart,
  nearDayLabel,
  relativeLabel,
  startOfWeek,
  timeLabel,
  todayIn,
} from "./dates";
import { count, humanise, joinNames, parseMoney, partyLabel, signedMoney } from "./format";

const NOW = new Date("2026-07-04T18:00:00Z");
const FREMONT = "America/Los_Angeles";

describe("dates as people say them", () => {
  it("names the year only when it is another one", () => {
    expect(dayLabel("2026-07-04", "2026-01-01")).toBe("Sat, Jul 4");
    expect(dayLabel("2027-07-04", "2026-01-01")).toBe("Sun, Jul 4, 2027");
  });

  it("says today and tomorrow", () => {
    expect(nearDayLabel("2026-07-05", "2026-07-04")).toBe("Tomorrow");
    expect(nearDayLabel("2026-07-03", "2026-07-04")).toBe("Yesterday");
    expect(nearDayLabel("2026-07-09", "2026-07-04")).toBe("Thu, Jul 9");
  });

  it("takes the day and the clock of the station, wherever the browser is", () => {
    expect(todayIn(FREMONT, new Date("2026-07-05T05:00:00Z"))).toBe("2026-07-04");
    expect(timeLabel("2026-07-05T01:30:00Z", FREMONT)).toBe("6:30 PM");
  });

  it("starts a day at the station's midnight on both sides of the clock change", () => {
    expect(dayStart("2026-03-08", FREMONT)).toBe("2026-03-08T08:00:00.000Z");
    expect(dayStart("2026-03-08", FREMONT, 1)).toBe("2026-03-09T07:00:00.000Z");
    expect(dayStart("2026-11-01", FREMONT, 1)).toBe("2026-11-02T08:00:00.000Z");
  });

  it("steps over months and finds Mondays", () => {
    expect(addDays("2026-02-27", 2)).toBe("2026-03-01");
    expect(startOfWeek("2026-07-05")).toBe("2026-06-29");
  });

  it("says how long ago", () => {
    expect(relativeLabel("2026-07-04T17:56:00Z", NOW)).toBe("4 min ago");
    expect(relativeLabel("2026-07-04T20:00:00Z", NOW)).toBe("in 2 h");
    expect(relativeLabel("2026-07-04T18:00:10Z", NOW)).toBe("just now");
    expect(ageLabel("2026-07-02T10:00:00Z", NOW)).toBe("2 days");
  });
});

describe("words and sums", () => {
  it.each([
    ["100", 10000],
    ["$1,250.5", 125050],
    [".5", null],
    ["12.345", null],
    ["-3", null],
    ["ten", null],
  ])("reads %s as %s cents", (text, cents) => {
    expect(parseMoney(text)).toBe(cents);
  });

  it("signs differences", () => {
    expect(signedMoney(500)).toBe("+$5.00");
    expect(signedMoney(-500)).toBe("−$5.00");
  });

  it("counts, joins and names", () => {
    expect(count(1, "child", "children")).toBe("1 child");
    expect(joinNames(["Kenji", "Luis", "Mariko"])).toBe("Kenji, Luis and Mariko");
    expect(partyLabel({ adults: 12, children: 1, toddlers: 0 })).toBe("12 adults, 1 child");
    expect(humanise("shellfish_crustacean")).toBe("Shellfish crustacean");
    expect(humanise("sms")).toBe("SMS");
  });
});
