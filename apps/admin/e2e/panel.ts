import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Chromium } from "@hibachi/ui/testing/chromium";
import type { BrowserContext, Page } from "playwright-core";

export { picture } from "@hibachi/ui/testing/chromium";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const OWNER = "owner@myhibachi.example";
const sessions = new Map<string, BrowserContext>();

/** A browser of somebody who has not signed in. */
export async function stranger(browser: Chromium, width = 1440): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 900 },
    baseURL: process.env.PANEL_URL,
    locale: "en-US",
    timezoneId: "America/New_York",
    colorScheme: "light",
  });
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

export async function signIn(page: Page, email = OWNER): Promise<void> {
  await page.goto("/admin/");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("hibachi-demo");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: /Find/ }).waitFor();
}

/** A new tab of a colleague at a desk (1440 px) or with a phone (390 px), who signs in once for all tests. */
export async function colleague(browser: Chromium, email = OWNER, width = 1440): Promise<Page> {
  return colleagueAt(browser, "/admin/", email, width);
}

/** The same, opened at an address: the panel is loaded once, where a test that goes there itself loads it twice. */
export async function colleagueAt(
  browser: Chromium,
  path: string,
  email = OWNER,
  width = 1440,
): Promise<Page> {
  const person = `${email} ${width}`;
  const known = sessions.get(person);
  const page = known ? await known.newPage() : await stranger(browser, width);
  if (!known) {
    await signIn(page, email);
    sessions.set(person, page.context());
  }
  if (known || path !== "/admin/") await page.goto(path);
  await page.getByRole("button", { name: /Find/ }).waitFor();
  return page;
}

interface Fault {
  id: string;
  nodes: { target: string[]; html: string }[];
}

/** Accessibility faults of the page as it stands, contrast included. */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe); // a script element would be refused by the page's policy
  const found = await page.evaluate(async () => {
    const run = (window as unknown as { axe: { run: () => Promise<{ violations: Fault[] }> } }).axe.run;
    return (await run()).violations;
  });
  return found.flatMap((fault) =>
    fault.nodes.map((node) => `${fault.id}: ${node.target.join(" ")} ${node.html}`),
  );
}

/** How far the page is wider than the window: nothing may scroll sideways but boards inside their sheets. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
