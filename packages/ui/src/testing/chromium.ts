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

// Nothing is proved by drawing whole pages, and it takes time: it is done on demand, and of what failed.
const wanted = process.env.E2E_PICTURES;
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
    if (task.result?.state === "fail") for (const page of pages) await keep(page, "failed");
    for (const opened of keepSessions ? pages : browser.contexts()) await opened.close();
  });

  afterAll(async () => {
    await browser.close();
    if (count > 0) console.warn(`Pictures: ${folder()}`);
  });

  return { newContext: (options) => browser.newContext(options) };
}

/** With E2E_PICTURES=1: keeps a picture of the whole page, or of the screen, for a person to look at. */
export async function picture(page: Page, name: string, { screen = false } = {}): Promise<void> {
  if (wanted) await keep(page, name, !screen);
}

async function keep(page: Page, name: string, fullPage = true): Promise<void> {
  count += 1;
  const path = join(folder(), `${String(count).padStart(2, "0")}-${name}.png`);
  await page.screenshot({ path, fullPage, animations: "disabled" });
}

let made: string | undefined;
const folder = (): string => (made ??= mkdtempSync(join(tmpdir(), "hibachi-e2e-")));
