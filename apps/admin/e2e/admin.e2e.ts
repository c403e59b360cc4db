import { chromiumForThisFile } from "@hibachi/ui/testing/chromium";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { colleague, colleagueAt, faults, overflow, picture, signIn, stranger } from "./panel";

const browser = chromiumForThisFile({ keepSessions: true });

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole("heading", { level: 1, name }).waitFor();
const go = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Main" }).getByRole("link", { name }).click();

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Takes a booking's next step, from the front or out of the menu, and confirms it. */
async function step(page: Page, name: string): Promise<void> {
  const front = page.getByRole("button", { name, exact: true });
  const more = page.getByRole("button", { name: "More" });
  await front.or(more).first().waitFor();
  if ((await front.count()) > 0) {
    await front.click();
  } else {
    await more.click();
    await page.getByRole("menuitem", { name }).click();
  }
  await page.getByRole("dialog").getByRole("button", { name }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
}

describe("a coordinator's day", () => {
  it("begins with today's board", async () => {
    const page = await colleagueAt(browser, "/admin/");
    await heading(page, /day, /);
    await page.getByRole("heading", { level: 2, name: "Board" }).waitFor();
    await page.getByRole("heading", { level: 2, name: "Waiting for a person" }).waitFor();
    await picture(page, "today");
    expect(await faults(page)).toEqual([]);
  });

  it("survives a reload and ends with signing out", async () => {
    const page = await stranger(browser);
    await signIn(page);
    await page.reload();
    await heading(page, /day, /);
    await page.getByRole("link", { name: /Profile and security/ }).click();
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await heading(page, "Sign in");
    await page.reload();
    await heading(page, "Sign in");
  });

  it("looks at the month, the week and the chefs", async () => {
    const page = await colleague(browser);
    await go(page, "Calendar");
    await page.locator(".fc-daygrid-day").first().waitFor();
    await picture(page, "calendar-month");
    await page.getByText("By chef").click();
    await page.getByRole("region", { name: "Week by chef" }).waitFor();
    await expect.poll(() => page.url()).toContain("view=chefs");
    await picture(page, "calendar-chefs");
    expect(await faults(page)).toEqual([]);
  });

  it("filters the bookings, keeps the filter in the address and opens one", async () => {
    const page = await colleagueAt(browser, "/admin/bookings?status=confirmed");
    const table = page.getByRole("table", { name: "Bookings" });
    await table.waitFor();
    expect(await table.getByText("Confirmed").count()).toBeGreaterThan(0);
    expect(await table.getByText("Cancelled").count()).toBe(0);
    await picture(page, "bookings");
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: "Price" }).waitFor();
    await picture(page, "booking");
    expect(await faults(page)).toEqual([]);
    await page.goBack();
    await table.waitFor();
    await expect.poll(() => page.url()).toContain("status=confirmed");
  });

  it("sees who cooks and why others cannot", async () => {
    const page = await colleagueAt(browser, "/admin/bookings?status=confirmed");
    await page.getByRole("table", { name: "Bookings" }).locator("tbody a").first().click();
    await page.getByRole("button", { name: /^(Change|Find a chef)$/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("checkbox").first().waitFor();
    await picture(page, "candidates");
    expect(await faults(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Not now" }).click();
    const chef = page.locator('a[href*="/chefs/"]').last();
    await chef.click();
    await page.getByRole("heading", { level: 2, name: "Weekly hours" }).waitFor();
    await picture(page, "chef");
  });

  it("sees at once what a colleague changes", async () => {
    const mine = await colleagueAt(browser, `/admin/bookings?status=confirmed&from=${inDays(14)}`);
    await mine.getByRole("table", { name: "Bookings" }).locator("tbody a").first().click();
    await mine.getByText("Confirmed", { exact: true }).first().waitFor();
    await mine.getByText("Live", { exact: true }).waitFor();
    const theirs = await colleagueAt(browser, mine.url());
    await step(theirs, "Note a wish to cancel");
    await mine.getByText("Wants to cancel", { exact: true }).first().waitFor();
    await picture(mine, "live");
    await step(theirs, "Keep the booking");
    await mine.getByText("Confirmed", { exact: true }).first().waitFor();
    // Two weeks ahead nothing is due: starting the event waits in the menu.
    expect(await mine.getByRole("button", { name: "Start the event" }).count()).toBe(0);
  });

  it("finds anything with Ctrl-K", async () => {
    const page = await colleague(browser);
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: /Find a person/ }).fill("audit");
    await page.getByRole("option", { name: /Audit log/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: "Audit log" }).waitFor();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await picture(page, "audit");
    expect(await faults(page)).toEqual([]);
  });
});

describe("an owner's settings", () => {
  it("shows the prices in force", async () => {
    const page = await colleague(browser);
    await go(page, "Prices");
    // By its name: until the prices have loaded, today's board is the page's table on a day with events.
    await page.getByRole("table", { name: "Versions of the prices" }).locator("tbody a").first().click();
    await page.getByRole("heading", { level: 2, name: "Rates" }).waitFor();
    await picture(page, "prices");
    expect(await faults(page)).toEqual([]);
  });

  it("lists features by batch with their checks", async () => {
    const page = await colleagueAt(browser, "/admin/settings/features");
    await page
      .getByRole("button", { name: /Switch the batch/ })
      .first()
      .waitFor();
    await picture(page, "features");
    expect(await faults(page)).toEqual([]);
  });
});

describe("on a phone", () => {
  it.each([
    "/",
    "/bookings",
    "/calendar",
    "/chefs",
    "/inbox",
    "/prices",
    "/settings/staff",
    "/settings/audit",
  ])("%s fits", async (path) => {
    const page = await colleagueAt(browser, `/admin${path}`, "owner@myhibachi.example", 390);
    await page.locator("h1").waitFor();
    await page.waitForLoadState("networkidle").catch(() => undefined);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await picture(page, `phone${path.replaceAll("/", "-")}`);
  });

  it("has its navigation in a drawer", async () => {
    const page = await colleague(browser, "owner@myhibachi.example", 390);
    await page.getByRole("button", { name: "Open menu" }).click();
    await page.getByRole("dialog").getByRole("link", { name: "Bookings" }).click();
    await heading(page, "Bookings");
  });
});

describe("a chef", () => {
  it("is not shown what is not theirs", async () => {
    const page = await colleagueAt(browser, "/admin/prices", "chef@myhibachi.example", 390);
    await page.getByRole("heading", { name: "This is not open to you" }).waitFor();
    await picture(page, "denied");
  });
});
