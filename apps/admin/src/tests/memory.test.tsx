import { accessibilityFaults } from "@hibachi/ui/testing";
import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Memory, MemoryFact } from "../shared/api/types";
import { byKind, saidWords, sureWords, untilWords } from "../shared/memory/rules";
import { customer, owner } from "./fixtures";
import { open, server } from "./renderApp";

const fact = (more: Partial<MemoryFact> = {}): MemoryFact => ({
  id: "f-1",
  kind: "pets",
  kind_name: "Animals",
  value: "big dogs",
  confidence: 0.9,
  source: "guest",
  channel: "web",
  conversation_id: "t-1",
  message_id: "m-1",
  said_at: "2026-06-04T18:00:00Z",
  until: null,
  superseded_by: null,
  by: null,
  ...more,
});

const texts = fact({
  id: "f-2",
  kind: "contact_way",
  kind_name: "How to reach them",
  value: "by text",
  until: "2026-06-20T18:00:00Z",
  superseded_by: "f-3",
});

const person = (memory: Memory, me = owner) =>
  server({ me })
    .answer("get", "/customers/{customer_id}", customer)
    .answer("get", "/customers/{customer_id}/proposals", { items: [] })
    .answer("get", "/customers/{customer_id}/memory", memory);

const section = async () => within(await screen.findByRole("region", { name: "Remembered" }));

describe("what is remembered of a person", () => {
  it("stands by kind, with where it was said and what held before", async () => {
    person({ current: [fact()], history: [texts] });
    const { container } = open("/customers/c-1");
    const shown = await section();
    expect(await shown.findByText("Animals")).toBeInTheDocument();
    const [said] = shown.getAllByRole("link", { name: /^said on .*Jun 4.*, on the site$/ });
    expect(said).toHaveAttribute("href", "/admin/inbox/t-1?message=m-1");
    expect(shown.getByText("What held before (1)")).toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("is said to be nothing while nothing is", async () => {
    person({ current: [], history: [] });
    open("/customers/c-1");
    expect(await (await section()).findByText(/^Nothing yet/)).toBeInTheDocument();
  });

  it("is corrected in place", async () => {
    const api = person({ current: [fact()], history: [] }).answer(
      "patch",
      "/customers/{customer_id}/memory/{fact_id}",
      { current: [fact({ value: "one old dog" })], history: [] },
    );
    const { user } = open("/customers/c-1");
    const shown = await section();
    await user.click(await shown.findByRole("button", { name: "Correct “big dogs”" }));
    const box = shown.getByRole("textbox", { name: "In better words" });
    await user.clear(box);
    await user.type(box, "one old dog{Enter}");
    expect(await screen.findByText("Corrected.")).toBeInTheDocument();
    expect(api.to("patch", "/customers/{customer_id}/memory/{fact_id}").at(-1)?.body).toEqual({
      value: "one old dog",
    });
  });

  it("is removed once that is confirmed", async () => {
    const api = person({ current: [fact()], history: [] }).answer(
      "delete",
      "/customers/{customer_id}/memory/{fact_id}",
      { current: [], history: [] },
    );
    const { user } = open("/customers/c-1");
    await user.click(await (await section()).findByRole("button", { name: "Remove “big dogs”" }));
    await user.click(await screen.findByRole("button", { name: "Remove it" }));
    expect(await screen.findByText("It is not remembered any more.")).toBeInTheDocument();
    expect(api.to("delete", "/customers/{customer_id}/memory/{fact_id}")).toHaveLength(1);
  });

  it("is written down by hand", async () => {
    const api = person({ current: [], history: [] }).answer("post", "/customers/{customer_id}/memory", {
      current: [fact()],
      history: [],
    });
    const { user } = open("/customers/c-1");
    await user.click(await (await section()).findByRole("button", { name: "Add" }));
    await user.click(await screen.findByRole("button", { name: "Remember it" }));
    expect(await screen.findByText("Write a few words.")).toBeInTheDocument();
    await user.type(screen.getByRole("textbox", { name: /In a few words/ }), "use the side gate");
    await user.click(screen.getByRole("button", { name: "Remember it" }));
    expect(await screen.findByText("Remembered, with your name.")).toBeInTheDocument();
    expect(api.to("post", "/customers/{customer_id}/memory").at(-1)?.body).toEqual({
      kind: "access",
      value: "use the side gate",
    });
  });

  it("is not shown to whoever may not read conversations", async () => {
    const permissions = owner.permissions.filter((one) => !one.startsWith("conversations:"));
    person({ current: [fact()], history: [] }, { ...owner, permissions });
    open("/customers/c-1");
    expect(await screen.findByRole("heading", { name: "Dana Rivera" })).toBeInTheDocument();
    expect(screen.queryByRole("region", { name: "Remembered" })).toBeNull();
  });
});

describe("the words of a fact", () => {
  it("say where it comes from and how sure it is", () => {
    const byStaff = fact({ source: "staff", by: "Ana", channel: null, message_id: null });
    expect(saidWords(byStaff)).toMatch(/^written by Ana on /);
    expect(saidWords(fact({ channel: "sms" }))).toMatch(/, by text$/);
    expect(sureWords(fact())).toBe("");
    expect(sureWords(fact({ confidence: 0.6 }))).toBe("not sure yet");
    expect(sureWords(fact({ confidence: 0.4 }))).toBe("told of somebody else");
    expect(sureWords(fact({ by: "Ana" }))).toBe("corrected by Ana");
    expect(untilWords(texts)).toMatch(/^until /);
    expect(byKind([fact(), texts]).map(({ name }) => name)).toEqual(["Animals", "How to reach them"]);
  });
});
