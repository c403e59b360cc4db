import { chromiumForThisFile } from "@hibachi/ui/testing/chromium";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { picture, visitor } from "./browser";

const browser = chromiumForThisFile({ keepSessions: false });

/** A number of its own for every run, and of nobody in the demo: what was said from it before would go on. */
const NUMBER = `(530) 555-01${String(10 + (Date.now() % 90))}`;
const FIRST = "how much for 12 adults in 94539? My number is";

async function leavesTheNumberInTheChat(): Promise<void> {
  const page = await visitor(browser);
  await page.goto("/");
  await page.getByRole("button", { name: "Ask us" }).click();
  const chat = page.getByRole("dialog", { name: /^Chat with/ });
  await chat.getByLabel("Your message").fill(`${FIRST} ${NUMBER}`);
  await page.keyboard.press("Enter");
  await chat.locator(".total").getByText("$660").waitFor();
}

/** Somebody of the team in a browser of their own. */
async function signedIn(email: string, path: string, width: number): Promise<Page> {
  const page = await visitor(browser, width);
  await page.goto(`/admin${path}`);
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("hibachi-demo");
  await page.getByRole("button", { name: "Sign in" }).click();
  return page;
}

async function text(phone: Page, body: string): Promise<void> {
  await phone.getByLabel("Your text").fill(body);
  await phone.getByRole("button", { name: "Send", exact: true }).click();
}

describe("a talk that goes on by text", () => {
  it("knows the party of the chat, and a colleague answers it from the inbox", async () => {
    await leavesTheNumberInTheChat();
    const path = `/settings/test-phone?number=${encodeURIComponent(NUMBER)}`;
    const phone = await signedIn("owner@myhibachi.example", path, 390);
    const texts = phone.getByRole("list", { name: "Texts" });
    await text(phone, "and for 20?");
    await texts.getByText("$1,100").first().waitFor();
    await text(phone, "can I talk to a person?");

    const desk = await signedIn("support@myhibachi.example", "/inbox?state=waiting_for_person", 1440);
    const list = desk.getByRole("region", { name: "Conversations" });
    await list.getByRole("link").filter({ hasText: "can I talk to a person?" }).first().click();
    const thread = desk.getByRole("region", { name: "Conversation", exact: true });
    await thread.getByText(NUMBER).first().waitFor();
    await thread.getByRole("button", { name: "Take over" }).click();
    const answer = `Lin here. Twenty is fine, ${String(Date.now())}.`;
    await thread.getByLabel("Your answer").fill(answer);
    await thread.getByRole("button", { name: "Send" }).click();

    await texts.getByText(answer).waitFor();
    await thread.getByText("Delivered by text").last().waitFor();
    await picture(phone, "texts-phone");
    await picture(desk, "texts-inbox");
    await thread.getByRole("link", { name: "Goes on from the site" }).click();
    await thread.getByText(FIRST).first().waitFor();
    expect(await thread.getByText(answer).count()).toBe(0);
  });
});
