import type { Page } from "playwright-core";
import { picture } from "./browser";
import type { host } from "./host";

export const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name }).waitFor();
export const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();

export async function holdTheNextFreeTime(page: Page): Promise<void> {
  await heading(page, "Which evening?");
  await button(page, "Take it").click();
  const hold = button(page, /^Hold /);
  await hold.waitFor();
  await picture(page, "date");
  await hold.click();
}

export async function sign(page: Page): Promise<void> {
  await heading(page, "The agreement");
  await page.getByRole("heading", { name: "Your signature" }).waitFor();
  for (const tick of await page.getByRole("checkbox").all()) await tick.check();
  await picture(page, "agreement");
  await button(page, "Sign and continue").click();
}

/** Everything before the deposit, the shortest way. */
export async function bookedUntilThePayment(page: Page, who: typeof host): Promise<void> {
  await page.goto("/book/?adults=12&zip=94539&step=date");
  await holdTheNextFreeTime(page);
  await heading(page, "About your evening");
  await page.getByLabel("Your name").fill(who.name);
  await page.getByLabel("E-mail", { exact: true }).fill(who.email);
  await page.getByLabel("Mobile phone").fill(who.phone);
  await page.getByLabel("Street and number").fill(who.line1);
  await page.getByLabel("City").fill("Fremont");
  await page.getByLabel("State").fill(who.state);
  await page.getByLabel("No, nobody").check();
  await button(page, "Continue to the agreement").click();
  await sign(page);
  await heading(page, "The deposit");
}
