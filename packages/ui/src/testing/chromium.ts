import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";

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
let count = 0;

/** The Chromium of a file's tests: as much of it as opening a window needs. */
export type Chromium = Pick<Browser, "newContext">;

interface Habits {
  /** Whether who signed in stays signed in for the file's next test; pages close after each test anyway. */
  keepSessions: boolean;
}

/** Opens a Chromium before the tests of the calling file, closes it after them, and takes a picture of what failed. */
export function chromiumForThisFile({ keepSessions }: Habits): Chromium {
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      args: FLAGS,
    });
  });

  afterEach(async ({ task }) => {
    const pages = browser.contexts().flatMap((context) => context.pages());
    if (task.result?.state === "fail") for (const page of pages) await picture(page, "failed");
    for (const opened of keepSessions ? pages : browser.contexts()) await opened.close();
  });

  afterAll(async () => {
    await browser.close();
    console.warn(`Pictures: ${pictures}`);
  });

  return { newContext: (options) => browser.newContext(options) };
}

/** Keeps a picture of the whole page, or of the screen, in a temporary folder, for a person to look at. */
export async function picture(page: Page, name: string, { screen = false } = {}): Promise<void> {
  count += 1;
  const path = join(pictures, `${String(count).padStart(2, "0")}-${name}.png`);
  await page.screenshot({ path, fullPage: !screen, animations: "disabled" });
}
