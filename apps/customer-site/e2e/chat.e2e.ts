import { chromiumForThisFile } from "@hibachi/ui/testing/chromium";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { picture, visitor } from "./browser";

const QUESTION = "how much for 12 adults and 3 kids in 95814 on July 4?";
const TOTAL = "$882.80";

const browser = chromiumForThisFile({ keepSessions: false });

const chatOf = (page: Page) => page.getByRole("dialog", { name: /^Chat with/ });

async function ask(page: Page, text: string): Promise<void> {
  await chatOf(page).getByLabel("Your message").fill(text);
  await page.keyboard.press("Enter");
}

async function openChat(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByRole("button", { name: "Ask us" }).click();
  await chatOf(page).getByText("Hello!").waitFor();
}

async function pricedInTheChat(page: Page): Promise<void> {
  await openChat(page);
  await picture(page, "chat-open", { screen: true });
  await ask(page, QUESTION);
  const log = chatOf(page).getByRole("log");
  const total = log.locator(".total").getByText(TOTAL);
  await total.waitFor();
  await log.getByText(TOTAL).first().waitFor();
  await log.getByRole("group", { name: /^Times on .*Jul 4/ }).waitFor();
  expect(await total.count()).toBe(1);
  await picture(page, "chat-quote", { screen: true });
}

/** A colleague in a browser of their own, at the waiting conversations. */
async function colleague(): Promise<Page> {
  const page = await visitor(browser, 1440);
  await page.goto("/admin/inbox");
  await page.getByLabel("E-mail").fill("support@myhibachi.example");
  await page.getByLabel("Password", { exact: true }).fill("hibachi-demo");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { level: 1, name: "Inbox" }).waitFor();
  return page;
}

async function answerFromTheInbox(page: Page, answer: string): Promise<void> {
  const list = page.getByRole("region", { name: "Conversations" });
  await list.getByRole("link").filter({ hasText: QUESTION }).first().click();
  const thread = page.getByRole("region", { name: "Conversation", exact: true });
  await thread.getByText(QUESTION).waitFor();
  await picture(page, "inbox-waiting");
  await thread.getByRole("button", { name: "Take over" }).click();
  await thread.getByLabel("Your answer").fill(answer);
  await thread.getByRole("button", { name: "Send" }).click();
  await thread.getByText(answer).waitFor();
  await picture(page, "inbox-answered");
}

describe.each([390, 1440])("the chat at %i px", (width) => {
  it("prices a party as the quote page does", async () => {
    const page = await visitor(browser, width);
    await pricedInTheChat(page);
    await page.goto("/quote/?adults=12&children=3&zip=95814");
    const total = page.getByRole("region", { name: "Your evening" }).locator("output");
    await expect.poll(() => total.textContent()).toBe(TOTAL);
    await page.getByRole("button", { name: "Ask us" }).click();
    await chatOf(page).getByText(QUESTION).waitFor();
  });
});

describe("talking to a person", () => {
  it("waits in the inbox, is taken over and answered", async () => {
    const page = await visitor(browser);
    await pricedInTheChat(page);
    const chat = chatOf(page);
    await chat.getByRole("button", { name: "Talk to a person" }).click();
    await chat.getByText("A person takes over.").waitFor();
    await chat.getByText("Waiting for our team").waitFor();
    await picture(page, "chat-person-asked", { screen: true });

    const answer = `Lin here. July 4 is yours, ${String(Date.now())}.`;
    const staff = await colleague();
    await answerFromTheInbox(staff, answer);
    await chat.getByText("You are talking to our team").waitFor();
    await chat.getByText(answer).waitFor();
    await ask(page, "wonderful, thank you");
    await staff.getByRole("region", { name: "Conversation", exact: true }).getByText("wonderful").waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Ask us" }).click();
    await chat.getByText("wonderful, thank you").waitFor();
    expect(await chat.locator(".line.assistant").count()).toBe(2);
    await picture(page, "chat-person-answered", { screen: true });
  });
});
