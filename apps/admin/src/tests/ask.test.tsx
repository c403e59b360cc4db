import { accessibilityFaults } from "@hibachi/ui/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { askEntry } from "../app/palette/entries";
import { clearThread } from "../features/ai/ask/api/thread";
import { cellWords, csvOf, parseAskSearch, type AskTable } from "../features/ai/ask/rules";
import { sourcesOf } from "../shared/lib/figures";
import type { AskAnswer } from "../shared/api/types";
import { owner } from "./fixtures";
import { open, server } from "./renderApp";

const stationManager = {
  ...owner,
  role: "station_manager" as const,
  permissions: ["bookings:read" as const],
};
const period = { from: "2026-11-16", to: "2026-11-22", words: "last week" };

const answer = (change: Partial<AskAnswer> = {}): AskAnswer => ({
  outcome: "answered",
  topic: "takings",
  text: "Last week (Nov 16 to Nov 22): $1,234 came in, in 2 payments.",
  figures: [
    { label: "Came in", kind: "money", value: 123400, unit: "", source: "payments and refunds", period },
    { label: "Payments", kind: "count", value: 2, unit: "", source: "payments and refunds", period },
  ],
  table: {
    name: "takings",
    columns: [
      { key: "what", label: "What", kind: "text" },
      { key: "cents", label: "Amount", kind: "money" },
    ],
    rows: [{ cells: ["Deposits", 123400], href: "/bookings/b-1" }],
  },
  links: [{ label: "Open money", href: "/money" }],
  passages: [],
  task: null,
  examples: [],
  ...change,
});

const examples = { items: ["How much did we take last week?", "Which deposits are open?"] };

const asking = (given: AskAnswer, me = owner) =>
  server({ me }).answer("get", "/assistant/ask/examples", examples).answer("post", "/assistant/ask", given);

afterEach(clearThread);

describe("asking", () => {
  it("offers examples and answers one with its rows, links and sources", async () => {
    const api = asking(answer());
    const { user, address, container } = open("/assistant/ask");
    await user.click(await screen.findByRole("button", { name: "How much did we take last week?" }));
    expect(await screen.findByText(/\$1,234 came in/)).toBeInTheDocument();
    const table = screen.getByRole("table");
    expect(within(table).getByText("$1,234.00")).toBeInTheDocument();
    expect(within(table).getByRole("link", { name: "Deposits" })).toHaveAttribute(
      "href",
      "/admin/bookings/b-1",
    );
    expect(screen.getByRole("link", { name: "Open money" })).toHaveAttribute("href", "/admin/money");
    expect(screen.getByText(/From payments and refunds · Mon, Nov 16 to Sun, Nov 22/)).toBeInTheDocument();
    expect(api.to("post", "/assistant/ask").at(-1)?.body).toEqual({ text: examples.items[0], where: "all" });
    expect(address()).toContain("q=How");
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("asks once what the address asks, also within the documents alone", async () => {
    const api = asking(answer({ text: "Rain is fine.", figures: [], table: null, links: [] }));
    open("/assistant/ask?q=what+about+rain&where=documents");
    expect(await screen.findByText("Rain is fine.")).toBeInTheDocument();
    expect(api.to("post", "/assistant/ask").map(({ body }) => body)).toEqual([
      { text: "what about rain", where: "documents" },
    ]);
  });

  it("keeps the questions of a sitting until they are cleared", async () => {
    asking(answer());
    const { user } = open("/assistant/ask?q=takings+last+week");
    await screen.findByText(/\$1,234 came in/);
    await user.type(
      screen.getByRole("textbox", { name: "Ask about the business" }),
      "takings this week{Enter}",
    );
    await waitFor(() => expect(screen.getAllByText(/\$1,234 came in/)).toHaveLength(2));
    await user.click(screen.getByRole("button", { name: "Clear" }));
    expect(await screen.findByRole("list", { name: "Examples" })).toBeInTheDocument();
  });

  it("puts a drafted task on the list only by the click", async () => {
    const draft = {
      request_id: "r-1",
      kind: "callback" as const,
      note: "Call Mrs. Rivera",
      due_at: "2026-11-28T18:00:00Z",
      booking_id: null,
      booking_reference: null,
      customer_id: null,
      people: [
        { id: "c-1", name: "Dana Rivera", hint: "+15105550142" },
        { id: "c-2", name: "Lee Rivera", hint: "" },
      ],
    };
    const asked = answer({
      outcome: "task",
      text: "Shall I put this on your list?",
      table: null,
      task: draft,
    });
    const api = asking({ ...asked, figures: [], links: [] }).answer("post", "/assistant/ask/tasks", {
      id: "t-1",
      kind: "callback",
      status: "open",
      due_at: draft.due_at,
      note: draft.note,
      customer_id: "c-1",
      customer: null,
      about_kind: "customer",
      about_id: "c-1",
      created_at: draft.due_at,
      taken_by: "me",
      taken_by_name: "Me",
      done_at: null,
    });
    const { user } = open("/assistant/ask?q=remind+me+to+call+Mrs.+Rivera");
    await user.selectOptions(await screen.findByRole("combobox", { name: "About" }), "c-1");
    expect(api.to("post", "/assistant/ask/tasks")).toHaveLength(0);
    await user.click(screen.getByRole("button", { name: "Put on my list" }));
    expect(await screen.findByText(/On your list, due/)).toBeInTheDocument();
    expect(api.to("post", "/assistant/ask/tasks").at(-1)?.body).toMatchObject({
      request_id: "r-1",
      customer_id: "c-1",
      due_at: "2026-11-28T18:00:00.000Z",
    });
  });

  it("says what it cannot answer and offers what it can", async () => {
    asking(
      answer({
        outcome: "unknown",
        text: "I cannot answer this.",
        figures: [],
        table: null,
        links: [],
        examples: examples.items,
      }),
    );
    const { user } = open("/assistant/ask?q=who+won+the+cup");
    await screen.findByText("I cannot answer this.");
    await user.click(screen.getByRole("button", { name: "Which deposits are open?" }));
    expect(await screen.findByRole("heading", { name: "Which deposits are open?" })).toBeInTheDocument();
  });

  it("shows what went wrong and tries again", async () => {
    server()
      .answer("get", "/assistant/ask/examples", examples)
      .problem("post", "/assistant/ask", 500, "unexpected");
    open("/assistant/ask?q=takings+last+week");
    expect(await screen.findByRole("button", { name: "Try again" })).toBeInTheDocument();
  });

  it("is open to station managers", async () => {
    asking(answer(), stationManager);
    open("/assistant/ask");
    expect(await screen.findByRole("list", { name: "Examples" })).toBeInTheDocument();
  });
});

describe("what asking is made of", () => {
  const table: AskTable = {
    name: "t",
    columns: [
      { key: "who", label: "Who", kind: "text" },
      { key: "cents", label: "Amount", kind: "money" },
      { key: "change", label: "Change", kind: "count" },
    ],
    rows: [{ cells: ['=cmd"x",1', 12345, "+$5"], href: null }],
  };

  it("writes a table for spreadsheets without formulas", () => {
    expect(csvOf(table)).toBe('Who,Amount,Change\n"\'=cmd""x"",1",123.45,+$5');
  });

  it("reads cells as people do", () => {
    expect(cellWords("18:00", { key: "slot", label: "Start", kind: "text" })).toBe("6 PM");
    expect(cellWords(null, { key: "who", label: "Who", kind: "text" })).toBe("–");
  });

  it("names each source once", () => {
    expect(sourcesOf(answer().figures)).toBe("payments and refunds · Mon, Nov 16 to Sun, Nov 22");
  });

  it("drops what an address cannot mean", () => {
    expect(parseAskSearch({ q: "  ", where: "elsewhere" })).toEqual({});
  });

  it("is found from the palette once a question is typed", () => {
    expect(askEntry("how much did we take", () => true)[0]?.href).toBe(
      "/assistant/ask?q=how+much+did+we+take",
    );
    expect(askEntry("MH-7K3Q9", () => true)).toEqual([]);
    expect(askEntry("how much did we take", () => false)).toEqual([]);
  });
});
