import { mkdtempSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const pictures = mkdtempSync(join(tmpdir(), "hibachi-admin-e2e-"));
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: FLAGS,
  });

/** A colleague at a desk (1440 px) or with a phone (390 px), signed in. */
export async function colleague(browser: Browser, email = "owner@myhibachi.example", width = 1440): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 900 },
    baseURL: process.env.PANEL_URL,
    locale: "en-US",
    timezoneId: "America/New_York",
    colorScheme: "light",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto("/admin/");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("hibachi-demo");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("button", { name: /Find/ }).waitFor();
  return page;
}

let count = 0;

/** Keeps a picture of the whole page in a temporary folder, for a person to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  count += 1;
  await page.screenshot({ path: join(pictures, `${String(count).padStart(2, "0")}-${name}.png`), fullPage: true });
}

export const sayWhere = (): void => console.warn(`Pictures: ${pictures}`);

interface Fault {
  id: string;
  nodes: { target: string[]; html: string }[];
}

/** Accessibility faults of the page as it stands, contrast included. */
export async function faults(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axe });
  const found = await page.evaluate(async () => {
    const run = (window as unknown as { axe: { run: () => Promise<{ violations: Fault[] }> } }).axe.run;
    return (await run()).violations;
  });
  return found.flatMap((fault) => fault.nodes.map((node) => `${fault.id}: ${node.target.join(" ")} ${node.html}`));
}

/** How far the page is wider than the window: nothing may scroll sideways but boards inside their sheets. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
