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
  const known = sessions.get(`${email} ${width}`);
  if (known) {
    const page = await known.newPage();
    await page.goto("/admin/profile");
    await page.getByRole("button", { name: "Sign out", exact: true }).waitFor();
    return page;
  }
  const page = await stranger(browser, width);
  await signIn(page, email);
  sessions.set(`${email} ${width}`, page.context());
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
