import { chromiumForThisFile } from "@hibachi/ui/testing/chromium";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { colleague, colleagueAt, faults, overflow, picture } from "./panel";

const CHEF = "chef@myhibachi.example";
const MANAGER = "manager@myhibachi.example";
const browser = chromiumForThisFile({ keepSessions: true });

const panel = (page: Page, name: string) => page.getByRole("region", { name });

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A word nobody has said before; figures would be masked. */
const word = () => [...String(Date.now())].map((digit) => "abcdefghij"[Number(digit)]).join("");

describe("money that needs a hand", () => {
  it("is walked tab by tab, and the address keeps the place", async () => {
    const page = await colleagueAt(browser, "/admin/money");
    for (const tab of ["Credits", "Differences", "Webhooks", "Letters"]) {
      await page.getByRole("tab", { name: tab }).click();
      await page.getByRole("tab", { name: tab, selected: true }).waitFor();
      await page.getByRole("tabpanel").waitFor();
    }
    await expect.poll(() => page.url()).toContain("tab=letters");
    await page.reload();
    await page.getByRole("tab", { name: "Letters", selected: true }).waitFor();
    await picture(page, "money");
    expect(await faults(page)).toEqual([]);
  });

  it("is not shown to who only plans the chefs, nor any sum of a booking", async () => {
    const page = await colleagueAt(browser, "/admin/money", MANAGER);
    await page.getByRole("heading", { name: "This is not open to you" }).waitFor();
    await page.goto("/admin/bookings");
    const table = page.getByRole("table", { name: "Bookings" });
    await table.locator("tbody a").first().click();
    await page.getByRole("heading", { level: 2, name: "The event" }).waitFor();
    expect(await page.getByText("$").count()).toBe(0);
    await picture(page, "without-money");
  });
});

describe("the assistant's desk", () => {
  it("shows the language models and what they cost", async () => {
    const page = await colleagueAt(browser, "/admin/assistant/costs");
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    await picture(page, "costs");
    expect(await faults(page)).toEqual([]);
  });

  it("is taught an utterance and rid of it", async () => {
    const page = await colleague(browser);
    const text = `could the cook bring a second burner for ${word()}`;
    await page.goto("/admin/assistant/utterances");
    await page.getByRole("button", { name: "Add" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("What a customer may say").fill(text);
    await dialog.getByLabel("What they mean").selectOption({ index: 1 });
    await dialog.getByRole("button", { name: "Keep" }).click();
    await dialog.waitFor({ state: "hidden" });
    await page.getByRole("searchbox", { name: "Words" }).fill(text.split(" ").at(-1) ?? "");
    // The row stands in the whole list too: pressed while the filtered one takes its place, its button is gone midway.
    await expect.poll(() => page.getByRole("button", { name: /^Edit: / }).count()).toBe(1);
    await page.getByRole("button", { name: `Edit: ${text}` }).waitFor();
    await picture(page, "taught");
    expect(await faults(page)).toEqual([]);
    // By keyboard, which no moving row dodges, and again should the list have been read anew under it; a press waits for
    // no button that is gone meanwhile. The list tells that it is withdrawn for good, the message goes by itself.
    const withdraw = page.getByRole("button", { name: `Withdraw: ${text}` });
    const withdrawn = page
      .getByText("No such utterances")
      .or(page.getByRole("button", { name: `Take back: ${text}` }));
    const pressed = async () => {
      if (await withdraw.isVisible())
        await withdraw.press("Enter", { timeout: 1_000 }).catch(() => undefined);
      return withdrawn.first().isVisible();
    };
    await expect.poll(pressed, { timeout: 15_000, interval: 1_500 }).toBe(true);
  });

  it("shows what was measured, or that nothing was", async () => {
    const page = await colleagueAt(browser, "/admin/assistant/quality");
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    await picture(page, "quality");
    expect(await faults(page)).toEqual([]);
  });
});

describe("the own account", () => {
  it("switches a letter off and on again, and the choice stays", async () => {
    const page = await colleagueAt(browser, "/admin/profile");
    const refunds = () => panel(page, "Letters you get").getByRole("switch", { name: "Failed refunds" });
    await refunds().waitFor();
    expect(await refunds().isChecked()).toBe(true);
    await refunds().click({ force: true });
    await expect.poll(() => refunds().isChecked()).toBe(false);
    await page.reload();
    await expect.poll(() => refunds().isChecked()).toBe(false);
    await refunds().click({ force: true });
    await expect.poll(() => refunds().isChecked()).toBe(true);
    await picture(page, "account");
    expect(await faults(page)).toEqual([]);
  });
});

describe("a key for an outside assistant", () => {
  it("is made by a preset, shown once with its snippet, opens the tools to it, and is revoked", async () => {
    const page = await colleagueAt(browser, "/admin/settings/features");
    const tools = page.getByRole("switch", { name: "outside_assistants" });
    if (!(await tools.isChecked())) await tools.click({ force: true });
    await expect.poll(() => tools.isChecked()).toBe(true);
    await page.goto("/admin/settings/api-keys");
    const name = `Concierge ${word()}`;
    await page.getByRole("button", { name: "New key" }).first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name").fill(name);
    await dialog.getByRole("group", { name: "For an outside assistant" }).getByRole("button").first().click();
    await dialog.getByText(/^Chosen: .*tools:read/).waitFor();
    await dialog.getByRole("button", { name: "Make the key" }).click();
    await page.getByText("It is shown only this once.").waitFor();
    const snippet = (await dialog.locator("pre").first().innerText()).trim();
    await picture(page, "key-made");
    await page.getByRole("button", { name: "I have copied it" }).click();

    const calls = page.getByRole("dialog", { name: `Calls of “${name}”` });
    await page.getByRole("button", { name: `Calls of ${name}` }).click();
    await calls.getByText("No calls yet").waitFor();
    await expect.poll(() => page.url()).toContain("calls=");
    expect(await asTheAssistant(page, snippet, "price", DOZEN)).toContain("$660");
    await page.reload();
    await calls.getByText("price").first().waitFor();
    await picture(page, "key-calls");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: `Revoke ${name}` }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Revoke the key" }).click();
    await page.getByRole("button", { name: `Revoke ${name}` }).waitFor({ state: "detached" });
    expect(await asTheAssistant(page, snippet, "price", DOZEN)).toContain("bad_api_key");
  });
});

describe("time off", () => {
  it("is asked for on the phone and declined with a reason", async () => {
    const chef = await colleagueAt(browser, "/admin/time-off", CHEF, 390);
    await chef.getByRole("button", { name: "Ask for time off" }).click();
    await chef.getByLabel("First day").fill(inDays(200));
    await chef.getByLabel("Reason").fill("Moving house");
    await chef.getByRole("dialog").getByRole("button", { name: "Ask", exact: true }).click();
    await chef.getByText("waits for an answer").first().waitFor();
    expect(await overflow(chef)).toBeLessThanOrEqual(0);
    await picture(chef, "asked");
    expect(await faults(chef)).toEqual([]);

    const manager = await colleagueAt(browser, "/admin/", MANAGER);
    const line = panel(manager, "Asked for time off")
      .getByRole("listitem")
      .filter({ hasText: "Moving house" });
    await line.getByText("no events in it").waitFor();
    await line.getByRole("button", { name: "Decline" }).click();
    const dialog = manager.getByRole("dialog");
    expect(await dialog.getByRole("button", { name: "Decline" }).isDisabled()).toBe(true);
    await dialog.getByLabel("Reason").fill("We are full that day");
    await picture(manager, "time-off");
    await dialog.getByRole("button", { name: "Decline" }).click();
    await dialog.waitFor({ state: "hidden" });
    await chef.reload();
    await chef.getByText("Answer: We are full that day").first().waitFor();
  });
});

describe("somebody on call", () => {
  it("is texted about a hand-over, answers OK from the phone, and the thread shows both", async () => {
    const page = await colleague(browser);
    const { id, token } = (await (await page.request.post("/api/v1/chat/conversations")).json()) as Opened;
    await page.request.post(`/api/v1/chat/conversations/${id}/messages`, {
      headers: { "X-Chat-Token": token },
      data: { text: "our guest has an allergic reaction right now", client_id: "1" },
    });
    await page.goto("/admin/settings/on-call");
    const first = page
      .getByRole("list", { name: /in the order they are told/ })
      .getByRole("listitem")
      .first();
    const name = await first.locator("b").innerText();
    const number = await first.getByRole("link").innerText();
    await picture(page, "on-call");
    expect(await faults(page)).toEqual([]);
    await page.goto(`/admin/settings/test-phone?number=${encodeURIComponent(number)}`);
    const told = page.getByRole("listitem").filter({ hasText: id });
    const words = await told.last().innerText();
    expect(words).not.toMatch(/allerg|reaction/i);
    const reference = /Reply OK (\d{3})/.exec(words)?.[1] ?? "";
    await page.getByLabel("Your text").fill(`ok ${reference}`);
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await page.getByRole("listitem").filter({ hasText: "It's yours" }).filter({ hasText: id }).waitFor();
    await page.goto(`/admin/inbox/${id}`);
    const strip = page.getByRole("list", { name: "People on call" });
    await strip.getByText(`Texted ${name}`).waitFor();
    await strip.getByText(`Acknowledged by ${name}`).waitFor();
    await picture(page, "on-call-thread");
  });
});

const DOZEN = { adults: 12, children: 0, toddlers: 0, zip_code: "94539" };

/** What the server answers an outside assistant that was set up with the snippet of the page. */
async function asTheAssistant(page: Page, snippet: string, name: string, given: object): Promise<string> {
  const { mcpServers } = JSON.parse(snippet) as { mcpServers: { hibachi: Server } };
  const { url, headers } = mcpServers.hibachi;
  const answer = await page.request.post(url, {
    headers: { ...headers, Accept: "application/json, text/event-stream" },
    data: { jsonrpc: "2.0", id: 1, method: "tools/call", params: { name, arguments: given } },
  });
  return answer.text();
}

interface Server {
  url: string;
  headers: Record<string, string>;
}

interface Opened {
  id: string;
  token: string;
}
