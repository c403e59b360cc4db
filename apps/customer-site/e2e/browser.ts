import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";

const baseUrl = process.env.SITE_URL;

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const pictures = mkdtempSync(join(tmpdir(), "hibachi-e2e-"));

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium", args: FLAGS });

/** A fresh visitor on a phone (390 px) or a desk (1440 px). */
export async function visitor(browser: Browser, width = 390): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 900 },
    baseURL: baseUrl,
    acceptDownloads: true,
    locale: "en-US",
    timezoneId: "America/Los_Angeles",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}

let count = 0;

/** Keeps a picture of the whole page, or of the screen, in a temporary folder, for a person to look at. */
export async function picture(page: Page, name: string, { screen = false } = {}): Promise<void> {
  count += 1;
  const file = join(pictures, `${String(count).padStart(2, "0")}-${name}.png`);
  await page.screenshot({ path: file, fullPage: !screen, animations: "disabled" });
}

export const sayWhere = (): void => console.warn(`Pictures: ${pictures}`);
