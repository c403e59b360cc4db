import type { Chromium } from "@hibachi/ui/testing/chromium";
import type { Page } from "playwright-core";

export { picture } from "@hibachi/ui/testing/chromium";

/** A fresh visitor on a phone (390 px) or a desk (1440 px). */
export async function visitor(browser: Chromium, width = 390): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 900 },
    baseURL: process.env.SITE_URL,
    acceptDownloads: true,
    locale: "en-US",
    timezoneId: "America/Los_Angeles",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}
