import { accessibilityFaults } from "@hibachi/ui/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Task } from "../shared/api/types";
import { dueWords, noteLines, taskLine } from "../shared/lib/tasks";
import { parseTaskSearch } from "../features/crm/tasks/rules";
import { owner, today } from "./fixtures";
import { open, server } from "./renderApp";

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

function task(change: Partial<Task> = {}): Task {
  return {
    id: "t-1",
    kind: "callback",
    status: "open",
    due_at: inHours(2),
    note: "Why: human request\nWho: Dana Lee +15105550142\nSaid last: please call me at five",
    customer_id: "c-1",
    customer: { id: "c-1", name: "Dana Lee", phone: "+15105550142", email: "" },
    about_kind: "conversation",
    about_id: "v-1",
    created_at: inHours(-1),
    taken_by: null,
    taken_by_name: null,
    done_at: null,
    ...change,
  };
}

const listed = (...items: Task[]) => server().answer("get", "/tasks", { items, next_cursor: null });

describe("tasks", () => {
  it("say when, whom to call and where it came from", async () => {
    listed(task({ id: "t-0", kind: "complaint", due_at: inHours(-3), note: "The rice was cold" }), task());
    const { container } = open("/tasks");
    const [late, next] = await screen.findAllByRole("listitem");
    if (!late || !next) throw new Error("two tasks were listed");
    expect(within(late).getByText("overdue by 3 h")).toBeInTheDocument();
    expect(within(next).getByText("in 2 h")).toBeInTheDocument();
    expect(within(next).getByText("please call me at five")).toBeInTheDocument();
    const phone = within(next).getByRole("link", { name: "(510) 555-0142" });
    expect(phone).toHaveAttribute("href", "tel:+15105550142");
    const thread = within(next).getByRole("link", { name: "Open the conversation" });
    expect(thread).toHaveAttribute("href", "/admin/inbox/v-1");
    expect(screen.getByText("2 tasks · 1 overdue")).toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("are ticked off, and come back when that was a mistake", async () => {
    const api = listed(task())
      .answer("post", "/tasks/{task_id}/done", task({ status: "done", done_at: inHours(0) }))
      .answer("post", "/tasks/{task_id}/reopen", task());
    const { user } = open("/tasks");
    await user.click(await screen.findByRole("button", { name: /^Done: Dana Lee/ }));
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(api.to("post", "/tasks/{task_id}/reopen")).toHaveLength(1));
    expect(api.to("get", "/tasks").length).toBeGreaterThan(1);
  });

  it("tell who was faster when two take one", async () => {
    listed(task()).problem("post", "/tasks/{task_id}/take", 409, "task_taken", "Ben Ortiz has this task.");
    const { user } = open("/tasks");
    await user.click(await screen.findByRole("button", { name: /^Take: / }));
    expect(await screen.findByText(/Ben Ortiz has this task/)).toBeInTheDocument();
  });

  it("are filtered by the address", async () => {
    const api = listed();
    const { user, address } = open("/tasks?status=done&kind=callback");
    expect(await screen.findByText("No such tasks")).toBeInTheDocument();
    await user.click(screen.getByRole("checkbox", { name: "Only mine" }));
    await waitFor(() => expect(address()).toBe("/admin/tasks?status=done&kind=callback&mine=true"));
    const asked = api.to("get", "/tasks").at(-1)?.search;
    expect([asked?.get("status"), asked?.get("kind"), asked?.get("mine")]).toEqual([
      "done",
      "callback",
      "true",
    ]);
  });

  it("say what will be here while there is nothing", async () => {
    listed();
    open("/tasks");
    expect(await screen.findByText("Nothing to do")).toBeInTheDocument();
  });

  it("name the trouble when they cannot be loaded", async () => {
    server().problem("get", "/tasks", 500, "internal");
    open("/tasks");
    expect(await screen.findByText("This could not be loaded")).toBeInTheDocument();
  });

  it("are not for those without the right", async () => {
    const permissions = owner.permissions.filter((one) => !one.startsWith("leads:"));
    server({ me: { ...owner, permissions } });
    open("/tasks");
    expect(await screen.findByText(/does not include this page/)).toBeInTheDocument();
    expect(screen.queryByRole("link", { name: "Tasks" })).toBeNull();
  });

  it("that are due stand on today's list", async () => {
    listed(task({ due_at: inHours(-1) }), task({ id: "t-2", due_at: inHours(72) })).answer(
      "get",
      "/dashboard/today",
      today({ events: [] }),
    );
    open("/");
    const due = await screen.findByRole("link", { name: /Call back.*overdue by 1 h/ });
    expect(due).toHaveAttribute("href", "/admin/tasks");
    expect(screen.getAllByRole("link", { name: /Call back/ })).toHaveLength(1);
  });
});

describe("in words", () => {
  const now = new Date("2026-07-04T18:00:00Z");

  it("count the time down and then up", () => {
    const due = (due_at: string, status: Task["status"] = "open") => dueWords({ due_at, status }, now);
    expect(due("2026-07-04T18:20:00Z")).toBe("in 20 min");
    expect(due("2026-07-04T17:59:50Z")).toBe("due now");
    expect(due("2026-07-02T18:00:00Z")).toBe("overdue by 2 days");
  });

  it("read a note line by line, phone numbers as people write them", () => {
    expect(noteLines("Who: Dana +15105550142\n\nhttps://x.example")).toEqual([
      { term: "Who", value: "Dana (510) 555-0142" },
      { term: "", value: "https://x.example" },
    ]);
  });

  it("put the person before what they said", () => {
    expect(taskLine(task())).toBe("Dana Lee · please call me at five");
    expect(taskLine(task({ customer: null, note: "60 guests in 94539." }))).toBe("60 guests in 94539.");
  });

  it("drop filters they do not know", () => {
    expect(parseTaskSearch({ status: "lost", kind: "party", mine: "true" })).toEqual({ mine: true });
  });
});
