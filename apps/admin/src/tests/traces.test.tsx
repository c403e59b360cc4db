import { accessibilityFaults } from "@hibachi/ui/testing";
import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Trace, TraceRow } from "../shared/api/types";
import { entityWords, factGroups, parseTraceSearch } from "../features/ai/traces/rules";
import { open, server } from "./renderApp";

const ID = "01900000-0000-7000-8000-000000000001";

const answered: TraceRow = {
  id: ID,
  conversation_id: "01900000-0000-7000-8000-0000000000c1",
  message_id: "m-1",
  reply_id: "m-2",
  at: "2026-07-04T18:00:00Z",
  channel: "web",
  said: "how much for 12 adults in 94539?",
  answer: "Your total for 12 adults is $660.",
  outcome: "sent",
  intents: [{ intent: "quote", confidence: 0.9 }],
  agents: ["lead_nurturing"],
  tools: ["quote"],
  figures_removed: 0,
  latency_ms: 14,
  wording: "house",
  model: null,
  model_cents: "0",
  level: 4,
};

const whole: Trace = {
  ...answered,
  answer: "Your total for 12 adults is **$660**.",
  entities: { adults: 12, zip: "94539" },
  emotion: "calm",
  language: "en",
  facts: [
    { kind: "money", value: "66000", unit: "", source: "quote", id: "q" },
    { kind: "count", value: "8.4", unit: "mile", source: "quote", id: "" },
  ],
  citations: [],
  tokens_in: 0,
  tokens_out: 0,
  stages: { house: 14, cache: 1 },
  remarks: [{ found: "two_values", repair: "dropped", about: "deposit" }],
  grounded: true,
};

const listed = (rows: TraceRow[]) =>
  server().answer("get", "/assistant/traces", { items: rows, next_cursor: null });

describe("answers of the assistant", () => {
  it("opens from the list, with the facts the figures stand in", async () => {
    listed([answered]).answer("get", "/assistant/traces/{trace_id}", whole);
    const { user, address } = open("/assistant/answers");
    await user.click(await screen.findByRole("button", { name: answered.said }));
    const drawer = await screen.findByRole("dialog", { name: "How this was answered" });
    expect(await within(drawer).findByText("$660.00 · 8.4 miles")).toBeInTheDocument();
    expect(within(drawer).getByText("every figure from a tool")).toBeInTheDocument();
    expect(within(drawer).getByText("4 · Several agents")).toBeInTheDocument();
    expect(
      within(drawer).getByText("House brain 14 ms · of it looking for a kept answer 1 ms"),
    ).toBeInTheDocument();
    expect(
      within(drawer).getByText("Two parts gave different amounts (deposit): the second was dropped."),
    ).toBeInTheDocument();
    expect(address()).toContain(`trace=${ID}`);
    expect(await accessibilityFaults(drawer)).toEqual([]);
  });

  it("marks figures that were held back, and filters by them in the address", async () => {
    const api = listed([{ ...answered, figures_removed: 1 }]);
    const { user, address } = open("/assistant/answers");
    expect(await screen.findByText("Figure held back")).toBeInTheDocument();
    await user.click(screen.getByRole("checkbox", { name: "Figures held back" }));
    expect(address()).toContain("held_back=true");
    expect(api.to("get", "/assistant/traces").at(-1)?.search.get("held_back")).toBe("true");
  });

  it("says what will be here while there is nothing", async () => {
    listed([]);
    open("/assistant/answers?agent=menu");
    expect(await screen.findByText("Widen the dates or clear a filter.")).toBeInTheDocument();
  });

  it("tells whom it is not for", async () => {
    server().problem("get", "/assistant/traces", 403, "no_permission", "Your role may not read this.");
    open("/assistant/answers");
    expect(await screen.findByText("Your role may not read this.")).toBeInTheDocument();
  });
});

describe("in words", () => {
  it("groups facts by their source, each value once", () => {
    const [money] = whole.facts;
    expect(factGroups(money ? [money, money] : [])).toEqual([{ source: "quote", values: ["$660.00"] }]);
  });

  it("leaves empty entities out", () => {
    expect(entityWords({ adults: 12, slot: "18:00", zip: null, allergens: ["tree_nut"], menu: {} })).toEqual([
      { term: "Adults", value: "12" },
      { term: "Slot", value: "6 PM" },
      { term: "Allergens", value: "Tree nut" },
    ]);
  });

  it("drops filters it does not know", () => {
    expect(parseTraceSearch({ agent: "nobody", outcome: "sent", from: "soon" })).toEqual({ outcome: "sent" });
  });
});
