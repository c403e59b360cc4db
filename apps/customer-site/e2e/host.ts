import type { Page } from "playwright-core";

export const host = {
  name: "Dana Reyes",
  email: "dana.reyes@example.com",
  phone: "5105550188",
  line1: "4100 Mission Blvd",
  city: "Sacramento",
  state: "CA",
};

/** Presses Tab until the element in focus carries the name, as a person without a pointer would. */
export async function tabTo(page: Page, name: RegExp, presses = 160): Promise<void> {
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press("Tab");
    if (name.test(await focusedName(page))) return;
  }
  throw new Error(`Nothing named ${String(name)} can be reached with the Tab key`);
}

/** What a screen reader would roughly call the element in focus. */
export const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return "";
    const labels =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
    const label = labels?.[0]?.textContent ?? "";
    return (element.getAttribute("aria-label") ?? (label || (element.textContent ?? ""))).trim();
  });

/** Tabs on to a tick that is not set yet, and sets it. */
export async function tickNext(page: Page): Promise<void> {
  for (let press = 0; press < 160; press += 1) {
    await page.keyboard.press("Tab");
    if (
      await page.evaluate(() => document.activeElement?.matches("main input[type=checkbox]:not(:checked)"))
    ) {
      await page.keyboard.press("Space");
      return;
    }
  }
  throw new Error("No tick is left to set");
}

/** Puts focus on a named element with Tab and types into it. */
export async function typeInto(page: Page, name: RegExp, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(text);
}

export async function press(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press("Enter");
}
