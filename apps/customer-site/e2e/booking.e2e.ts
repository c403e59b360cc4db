import { chromiumForThisFile } from "@hibachi/ui/testing/chromium";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { picture, visitor } from "./browser";
import { focusedName, host, press, tabTo, tickNext, typeInto } from "./host";
import { button, heading, holdTheNextFreeTime, sign } from "./steps";

const browser = chromiumForThisFile({ keepSessions: false });

async function quoteAParty(page: Page): Promise<void> {
  await page.goto("/quote/?adults=12&children=3&zip=95814");
  const total = page.getByRole("region", { name: "Your evening" }).locator("output");
  await expect.poll(() => total.textContent()).toBe("$882.80");
  await page.getByRole("textbox", { name: "Adults" }).fill("13");
  await expect.poll(() => total.textContent()).toBe("$937.80");
  await expect.poll(() => page.url()).toContain("adults=13");
  await picture(page, "quote");
  await button(page, "Pick a date").click();
}

async function giveDetails(page: Page): Promise<void> {
  await heading(page, "About your evening");
  await page.getByLabel("Your name").fill(host.name);
  await page.getByLabel("E-mail", { exact: true }).fill(host.email);
  await page.getByLabel("Mobile phone").fill(host.phone);
  await page.getByLabel("Street and number").fill(host.line1);
  await page.getByLabel("City").fill(host.city);
  await page.getByLabel("State").fill(host.state);
  await page.getByLabel("Yes", { exact: true }).check();
  await page.getByLabel("Guest", { exact: true }).fill("Mia");
  await page.getByLabel(/shellfish|crustacean/i).check();
  await page.getByText("This is severe").click();
  await picture(page, "details");
  await page.reload();
  await heading(page, "About your evening");
  expect(await page.getByLabel("Your name").inputValue()).toBe(host.name);
  await button(page, "Continue to the agreement").click();
}

async function payByCard(page: Page): Promise<void> {
  await heading(page, "The deposit");
  await button(page, "Continue to the card").click();
  await page.getByLabel("Card number").fill("4000000000000002");
  await page.getByLabel("Expires").fill("1234");
  await page.getByLabel("Security code").fill("123");
  await button(page, /^Pay \$/).click();
  await page.getByText("The card was declined").waitFor();
  await page.getByLabel("Card number").fill("4000002500003155");
  await picture(page, "card");
  await button(page, /^Pay \$/).dblclick();
  await button(page, "Yes, confirm it").click();
}

async function payTheRest(page: Page): Promise<void> {
  await button(page, "Pay $892.80").click();
  await page.getByRole("heading", { name: "Left to pay: $892.80" }).waitFor();
  await page.getByLabel("20 %").check();
  await page.getByText("Then we ask for your tip of $198.56").waitFor();
  await picture(page, "balance");
  await button(page, "Continue to the card").click();
  await page.getByLabel("Card number").fill("4242424242424242");
  await page.getByLabel("Expires").fill("1234");
  await page.getByLabel("Security code").fill("123");
  await button(page, "Pay $892.80").dblclick();
  await page.getByText("The price is paid in full.").waitFor({ timeout: 60_000 });
  await page.getByText("Your tip of $198.56 is not given yet").waitFor();
  await button(page, "Tip $198.56 by card").waitFor();
  await picture(page, "paid");
}

describe("booking on a phone", () => {
  it("walks from a price to a confirmed evening and changes the party", async () => {
    const page = await visitor(browser);
    await quoteAParty(page);
    await holdTheNextFreeTime(page);
    await giveDetails(page);
    await sign(page);
    await payByCard(page);
    await page.getByRole("heading", { level: 1, name: "Your date is set" }).waitFor({ timeout: 60_000 });
    await picture(page, "done");

    await page.getByRole("link", { name: "Open my booking" }).click();
    await page.getByRole("heading", { name: "You are all set" }).waitFor();
    await picture(page, "my-booking");
    await button(page, "Change party or menu").click();
    await button(page, "More: Adults").click();
    await page.getByText("$55.00 more").waitFor();
    await picture(page, "change");
    await button(page, "Confirm the change").click();
    await page.getByText("Your party and menu are changed").waitFor();
    await page.getByText("14 adults, 3 children").waitFor();
    await page.getByText("$992.80").first().waitFor();
    await payTheRest(page);
  });
});

describe("booking without a pointer", () => {
  it("reaches a confirmed evening with the keyboard alone", async () => {
    const page = await visitor(browser, 1440);
    await page.goto("/book/");
    await heading(page, "Who comes?");
    await typeInto(page, /^Adults$/, "10");
    await press(page, /Continue to the place/);
    await expect.poll(() => focusedName(page)).toBe("Where is the party?");
    await typeInto(page, /^ZIP of the place/, "94539");
    await page.getByText("No travel fee").waitFor();
    await press(page, /Continue to the dates/);
    await expect.poll(() => focusedName(page)).toBe("Which evening?");

    await chooseFreeDayByArrows(page);
    await press(page, /^Hold /);
    await heading(page, "About your evening");
    await typeInto(page, /^Your name/, host.name);
    await typeInto(page, /^E-mail/, host.email);
    await typeInto(page, /^Mobile phone/, host.phone);
    await typeInto(page, /^Street/, host.line1);
    await typeInto(page, /^City/, "Fremont");
    await typeInto(page, /^State/, host.state);
    await tabTo(page, /^No, nobody|^Yes$/);
    await page.keyboard.press("Space");
    await press(page, /Continue to the agreement/);

    await heading(page, "The agreement");
    for (let tick = 0; tick < 3; tick += 1) await tickNext(page);
    await press(page, /Sign and continue/);
    await heading(page, "The deposit");
    await press(page, /Continue to the card/);
    await typeInto(page, /^Card number/, "4242424242424242");
    await typeInto(page, /^Expires/, "1234");
    await typeInto(page, /^Security code/, "123");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Your date is set" }).waitFor({ timeout: 60_000 });
    await picture(page, "keyboard-done");
  });
});

/** Into the calendar with Tab, through it with the arrows, to the first day with a free time. */
async function chooseFreeDayByArrows(page: Page): Promise<void> {
  await page.locator("[role=grid][aria-busy=false]").waitFor();
  await tabTo(page, /^\w{3}, \w{3} \d/);
  for (let day = 0; day < 60 && !/times? free/.test(await focusedName(page)); day += 1) {
    const before = await focusedName(page);
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => focusedName(page)).not.toBe(before);
    await expect.poll(() => focusedName(page)).not.toBe("");
  }
  await page.keyboard.press("Enter");
  await tabTo(page, /^(12|3|6|9) [AP]M$/);
  await page.keyboard.press("Space");
}
