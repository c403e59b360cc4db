import { accessibilityFaults } from "@hibachi/ui/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { barsOf, besideMonth, costLabel, parseCostSearch, periodOf } from "../features/ai/costs/rules";
import type { CostItem, LanguageModels } from "../shared/api/types";
import { owner } from "./fixtures";
import { open, server } from "./renderApp";

const models: LanguageModels = {
  configured: ["openai:gpt-4o-mini", "groq:llama"],
  chain: [
    {
      name: "openai:gpt-4o-mini",
      standing: "resting",
      last_at: "2026-07-04T18:00:00Z",
      last_outcome: "time_out",
    },
    { name: "groq:llama", standing: "left_out", last_at: null, last_outcome: null },
  ],
  stopped_by: "day_spent",
  enabled: true,
  day_cents: 500,
  month_cents: 5000,
  spent_today_cents: "512.5",
  spent_this_month_cents: "1800.25",
};

const item = (change: Partial<CostItem> = {}): CostItem => ({
  key: "2026-07-04",
  calls: 12,
  failed: 2,
  tokens_in: 3400,
  tokens_out: 700,
  cents: "512.5",
  median_ms: 820,
  ...change,
});

const costing = (shown: LanguageModels, items: CostItem[], me = owner) =>
  server({ me })
    .answer("get", "/language-models", shown)
    .answer("get", "/assistant/traces/levels", {
      days: 7,
      turns: 8,
      items: [
        { level: 1, turns: 2, share: 0.25, median_ms: 9 },
        { level: 2, turns: 6, share: 0.75, median_ms: 21 },
      ],
    })
    .answer("get", "/language-models/costs", {
      first: "2026-07-01",
      last: "2026-07-31",
      by: "day",
      total_cents: items.length > 0 ? "512.5" : "0",
      items,
    });

describe("costs of language models", () => {
  it("shows how each model stands, what is spent and what stops it", async () => {
    costing(models, [item()]);
    const { container } = open("/assistant/costs?month=2026-07");
    expect(await screen.findByText("Resting")).toBeInTheDocument();
    expect(screen.getByText(/Its key is missing on the server/)).toBeInTheDocument();
    expect(screen.getByText(/Today's budget is spent/)).toBeInTheDocument();
    expect(screen.getByText("$5.13 of $5.00")).toBeInTheDocument();
    const table = await screen.findByRole("table", { name: "Costs of July 2026 by day" });
    expect(within(table).getByText("3,400 / 700")).toBeInTheDocument();
    expect(screen.getByRole("img", { name: "Costs of July 2026 by day: $5.13 in all" })).toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("shows how much the answers of the week took, each level leading to its answers", async () => {
    costing(models, []);
    open("/assistant/costs");
    const table = await screen.findByRole("table", { name: "Answers by level" });
    expect(within(table).getByText("25 %")).toBeInTheDocument();
    expect(within(table).getByRole("link", { name: "2 · Template" })).toHaveAttribute(
      "href",
      expect.stringContaining("level=2"),
    );
    expect(screen.getByText("8 answers in all")).toBeInTheDocument();
  });

  it("keeps month and sum in the address", async () => {
    const api = costing(models, [item()]);
    const { user, address } = open("/assistant/costs?month=2026-07");
    await user.click(await screen.findByRole("radio", { name: "Model" }));
    await user.click(screen.getByRole("button", { name: "Month before" }));
    await waitFor(() => expect(address()).toContain("month=2026-06"));
    expect(address()).toContain("by=model");
    await waitFor(() => {
      const asked = api.to("get", "/language-models/costs").at(-1)?.search;
      expect([asked?.get("first"), asked?.get("last"), asked?.get("by")]).toEqual([
        "2026-06-01",
        "2026-06-30",
        "model",
      ]);
    });
  });

  it("says that the house brain answers alone where nothing is connected", async () => {
    const bare = { ...models, configured: [], chain: [], stopped_by: null, spent_this_month_cents: "0" };
    costing(bare, []);
    open("/assistant/costs?month=2026-07");
    expect(await screen.findByText("The house brain answers alone")).toBeInTheDocument();
    expect(screen.getByText("docs/how-to/connect-a-language-model.md")).toBeInTheDocument();
    expect(await screen.findByText(/No language model was asked in July 2026/)).toBeInTheDocument();
    expect(screen.queryByRole("heading", { name: "Budget" })).toBeNull();
  });

  it("sets the budget after saying what it means", async () => {
    const api = costing(models, [item()]).answer("put", "/language-models/budget", {
      ...models,
      day_cents: 900,
      stopped_by: null,
    });
    const { user } = open("/assistant/costs");
    await user.click(await screen.findByRole("button", { name: "Change" }));
    const day = await screen.findByLabelText("At most a day");
    await user.clear(day);
    await user.type(day, "60");
    expect(screen.getByText("A month cannot have less than a day")).toBeInTheDocument();
    await user.clear(day);
    await user.type(day, "9");
    expect(
      screen.getByText(/at most \$9.00 a day and \$50.00 a month; \$18.00 of this month/),
    ).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Set the budget" }));
    expect(await screen.findByText("Models may be asked")).toBeInTheDocument();
    expect(api.to("put", "/language-models/budget")[0]?.body).toEqual({
      enabled: true,
      day_cents: 900,
      month_cents: 5000,
    });
  });

  it("lets others look and not set", async () => {
    const permissions = owner.permissions.filter((one) => one !== "configuration:write");
    costing(models, [item()], { ...owner, permissions });
    open("/assistant/costs");
    expect(await screen.findByText("Set by the owner")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Change" })).toBeNull();
  });

  it("is not for those without the right", async () => {
    const permissions = owner.permissions.filter((one) => one !== "reports:read");
    server({ me: { ...owner, permissions } });
    open("/assistant/costs");
    expect(await screen.findByText(/does not include this page/)).toBeInTheDocument();
  });

  it("names the trouble when it cannot be loaded", async () => {
    server().problem("get", "/language-models", 500, "internal");
    open("/assistant/costs");
    expect(await screen.findByText("This could not be loaded")).toBeInTheDocument();
  });
});

describe("in figures", () => {
  it("gives every day of a month its place", () => {
    const bars = barsOf([item()], { month: "2026-07", by: "day" });
    expect([bars.length, bars[3]?.cents, bars[4]?.cents]).toEqual([31, 512.5, 0]);
    expect(periodOf("2028-02")).toEqual({ first: "2028-02-01", last: "2028-02-29" });
    expect([besideMonth("2026-01", -1), besideMonth("2026-12", 1)]).toEqual(["2025-12", "2027-01"]);
  });

  it("does not round a little to nothing", () => {
    expect([costLabel("0"), costLabel("0.012"), costLabel("1.4")]).toEqual(["$0.00", "under 1¢", "$0.01"]);
  });

  it("drops what it does not know from the address", () => {
    expect(parseCostSearch({ month: "2026-13", by: "model" })).toEqual({ by: "model" });
  });
});
