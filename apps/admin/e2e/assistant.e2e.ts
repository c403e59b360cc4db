import { readFile } from "node:fs/promises";
import { chromiumForThisFile } from "@hibachi/ui/testing/chromium";
import { describe, expect, it } from "vitest";
import { colleague, faults, picture } from "./panel";

const browser = chromiumForThisFile({ keepSessions: true });

describe("asking about the business", () => {
  it("is answered by a table to take along, and puts a reminder on the list once it is said so", async () => {
    const page = await colleague(browser);
    await page.goto("/admin/assistant/ask");
    await page.getByRole("button", { name: "Which deposits are open?" }).click();
    const table = page.getByRole("table", { name: "Which deposits are open?" });
    await table.waitFor();
    const rows = await table.locator("tbody tr").count();
    expect(rows).toBeGreaterThan(0);
    const head = await table.getByRole("columnheader").first().boundingBox();
    const first = await table.locator("tbody tr").first().boundingBox();
    expect(first?.y).toBeCloseTo((head?.y ?? 0) + (head?.height ?? 0), 0); // the head covers no row
    await picture(page, "ask");
    expect(await faults(page)).toEqual([]);
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export" }).click();
    const lines = (await readFile(await (await coming).path(), "utf8")).trim().split("\n");
    expect(lines).toHaveLength(rows + 1);
    expect(lines[0]).toContain("Booking");

    await page.getByLabel("Ask about the business").fill("Remind me to call Mrs. Rivera tomorrow at 10");
    await page.keyboard.press("Enter");
    await page.getByText("Shall I put this on your list?").waitFor();
    await page.getByRole("button", { name: "Put on my list" }).click();
    await page.getByText(/^On your list, due /).waitFor();
    await page.getByRole("link", { name: "Open the list" }).click();
    await page.getByText("Call Mrs. Rivera").first().waitFor();
    await picture(page, "ask-reminder");
  });
});

describe("an article", () => {
  it("that says another deposit than the rules is found, and follows them after one press", async () => {
    const page = await colleague(browser);
    const question = "Is there a minimum?";
    const answer = page.getByRole("dialog").getByLabel("Answer");
    const edit = () => page.getByRole("button", { name: `Edit: ${question}` }).click();
    const save = async () => {
      await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
      await page.getByRole("dialog").waitFor({ state: "hidden" });
    };
    await page.goto("/admin/assistant/articles");
    await edit();
    const wrong = " The deposit is $150.";
    const before = (await answer.inputValue()).replaceAll(wrong, ""); // a run that broke off left it there
    await answer.fill(before + wrong);
    await save();
    const rules = page.getByRole("region", { name: "Against the rules" });
    await rules.getByRole("button", { name: "Compare now" }).click();
    await rules.getByText("says $150, the rules say $100").waitFor();
    await picture(page, "articles");
    expect(await faults(page)).toEqual([]);
    await rules.getByRole("button", { name: `Correct to $100: ${question}` }).click();
    await rules.getByText("Every figure agrees").waitFor();
    await edit();
    expect(await answer.inputValue()).toBe(`${before} The deposit is {deposit}.`);
    await answer.fill(before);
    await save();
  });
});

describe("a document", () => {
  it("is given, read, asked, and opens at the passage that was quoted", async () => {
    const page = await colleague(browser);
    const text =
      "# Kennel rules\n\n## Visitors\n\nVisitors of the kennel wear blue boots and ring the brass bell.";
    await page.goto("/admin/assistant/documents");
    await page.getByLabel("Files").setInputFiles({
      name: "Kennel_rules.md",
      mimeType: "text/markdown",
      buffer: Buffer.from(text),
    });
    const row = page.getByRole("row").filter({ hasText: "Kennel rules" }).first();
    await row.getByText("1 passage").waitFor();
    await picture(page, "documents");
    expect(await faults(page)).toEqual([]);
    await page.goto("/admin/assistant/ask");
    await page.getByLabel("Ask about the business").fill("What do the kennel rules say about boots?");
    await page.keyboard.press("Enter");
    await page.getByText("“Visitors of the kennel wear blue boots and ring the brass bell.”").waitFor();
    await page.getByRole("link", { name: "Kennel rules" }).first().click();
    const passage = page.getByRole("listitem").filter({ hasText: "blue boots" });
    await passage.waitFor();
    expect(await passage.getAttribute("aria-current")).toBe("true");
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "Remove" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    await page.getByText("The document is removed.").waitFor();
  });
});

describe("an agent", () => {
  it("is set, played with, kept and set back; another is made from a template and deleted", async () => {
    const page = await colleague(browser);
    const drawer = page.getByRole("dialog", { name: "Customer care" });
    await page.goto("/admin/assistant/agents?agent=customer_care");
    await drawer.getByText("Formal", { exact: true }).click();
    await drawer.getByLabel("A guest writes").fill("the chef came an hour late");
    await drawer.getByRole("button", { name: "Play the message" }).click();
    const played = drawer.getByRole("status", { name: "What would be answered" });
    await played.getByText("A person takes over: Late chef").waitFor();
    await picture(page, "agent");
    await drawer.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved. It holds from the next message on.").waitFor();
    await drawer.getByRole("button", { name: "Reset" }).click();
    await page
      .getByRole("dialog", { name: "Reset Customer care" })
      .getByRole("button", { name: "Reset" })
      .click();
    await page.getByText("Reset. It holds from the next message on.").waitFor();
    expect(await drawer.getByRole("radio", { name: "Warm" }).isChecked()).toBe(true);

    await page.goto("/admin/assistant/agents");
    await page.getByRole("button", { name: "Use Corporate" }).click();
    const making = page.getByRole("dialog", { name: "New agent: Corporate" });
    await making.getByLabel("Name").fill("Aki");
    await making.getByRole("button", { name: "Create" }).click();
    const made = page.getByRole("dialog", { name: "Aki", exact: true });
    await made.getByRole("button", { name: "Delete" }).click();
    await page.getByRole("dialog", { name: "Delete Aki" }).getByRole("button", { name: "Delete" }).click();
    await made.waitFor({ state: "hidden" });
    await page.getByText("Aki", { exact: true }).waitFor({ state: "hidden" });
  });
});
