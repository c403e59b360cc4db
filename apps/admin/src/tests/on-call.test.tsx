import { accessibilityFaults } from "@hibachi/ui/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Me, OnCallPerson, OnCallRoster, StaffMember } from "../shared/api/types";
import { owner } from "./fixtures";
import { open, server } from "./renderApp";

function person(id: string, name: string, change: Partial<OnCallPerson> = {}): OnCallPerson {
  return {
    id,
    staff_id: null,
    name,
    phone: "+15105550151",
    wait_minutes: null,
    closed: false,
    stopped: false,
    test: null,
    ...change,
  };
}

const dana = person("p-1", "Dana");
const ben = person("p-2", "Ben", { phone: "+15105550152", wait_minutes: 10 });

function roster(change: Partial<OnCallRoster> = {}): OnCallRoster {
  return {
    line: "+15105550100",
    on: true,
    terms: { least_priority: "high", wait_minutes: 3 },
    people: [dana, ben],
    ...change,
  };
}

const colleague: StaffMember = {
  id: "s-1",
  name: "Sam Carter",
  email: "sam@x.example",
  role: "support",
  active: true,
  pending: false,
  stations: [],
  totp_enabled: false,
  last_seen_at: null,
};

function panel(change: Partial<OnCallRoster> = {}, me?: Me) {
  return server(me ? { me } : {})
    .answer("get", "/on-call", roster(change))
    .answer("get", "/staff", { items: [colleague] });
}

describe("people on call", () => {
  it("stand in the order they are told, with how long each has and what is amiss", async () => {
    const late = person("p-3", "Cleo", {
      closed: true,
      stopped: true,
      test: { at: "2026-07-04T18:00:00Z", status: "failed", reason: "This is not a mobile number." },
    });
    panel({ people: [dana, ben, late] });
    const { container } = open("/settings/on-call");
    const list = await screen.findByRole("list", { name: /in the order they are told/ });
    const rows = within(list).getAllByRole("listitem");
    expect(rows.map((one) => one.querySelector("b")?.textContent)).toEqual(["Dana", "Ben", "Cleo"]);
    expect(rows[0]).toHaveTextContent("(510) 555-0151");
    expect(rows[0]).toHaveTextContent("3 min");
    expect(rows[1]).toHaveTextContent("10 min, their own");
    expect(rows[2]).toHaveTextContent("Account closed: not told");
    expect(rows[2]).toHaveTextContent("Wants no texts");
    expect(rows[2]).toHaveTextContent("Test text not delivered: This is not a mobile number");
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("says what happens while nobody is on call", async () => {
    panel({ people: [] });
    open("/settings/on-call");
    expect(await screen.findByText("Nobody is on call yet")).toBeInTheDocument();
    expect(screen.getByText(/colleagues and the office get an e-mail, and that is all/)).toBeInTheDocument();
  });

  it.each([
    [{ line: null }, /no number to text from/],
    [{ on: false }, /is off: nobody is told/],
  ])("says why nobody would be told: %o", async (change, words) => {
    panel(change);
    open("/settings/on-call");
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Send Dana a test text" })).toBeDisabled();
  });

  it("are moved with the keyboard, and the focus stays with who moved", async () => {
    const api = panel().answer("put", "/on-call/order", roster({ people: [ben, dana] }));
    const { user } = open("/settings/on-call");
    const down = await screen.findByRole("button", { name: "Move Dana down" });
    expect(screen.getByRole("button", { name: "Move Dana up" })).toBeDisabled();
    down.focus();
    await user.keyboard("{Enter}");
    expect(await screen.findByText("Dana is number 2 of 2")).toBeInTheDocument();
    expect(api.to("put", "/on-call/order")[0]?.body).toEqual({ ids: ["p-2", "p-1"] });
    await waitFor(() => expect(screen.getByRole("button", { name: "Move Dana up" })).toHaveFocus());
  });

  it("are put on call with an account that lends its name", async () => {
    const api = panel({ people: [] }).answer("post", "/on-call/people", roster());
    const { user } = open("/settings/on-call");
    await user.click(await screen.findByRole("button", { name: "Add someone" }));
    const account = screen.getByRole("combobox", { name: "Account" });
    await within(account).findByRole("option", { name: "Sam Carter" });
    await user.selectOptions(account, "s-1");
    await user.type(screen.getByRole("textbox", { name: "Mobile number" }), "510 555 0151");
    await user.click(screen.getByRole("button", { name: "Put on call" }));
    expect(await screen.findByText("Ben")).toBeInTheDocument();
    expect(api.to("post", "/on-call/people")[0]?.body).toEqual({
      staff_id: "s-1",
      name: "Sam Carter",
      phone: "510 555 0151",
      wait_minutes: null,
    });
  });

  it("keep their place in the form when the number will not do", async () => {
    const wrong = { type: "about:blank", title: "No", status: 422, code: "on_call_person_refused" };
    const body = { ...wrong, detail: "This is not a phone number.", field: "phone", rule: "phone_number" };
    panel().on("put", "/on-call/people/{person_id}", () => Response.json(body, { status: 422 }));
    const { user } = open("/settings/on-call");
    await user.click(await screen.findByRole("button", { name: "Edit Ben" }));
    const number = screen.getByRole("textbox", { name: "Mobile number" });
    expect(number).toHaveValue("(510) 555-0152");
    await user.clear(number);
    await user.type(number, "510 555 0100");
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Save" }));
    await waitFor(() => expect(number).toHaveAccessibleDescription("This is not a phone number."));
  });

  it("are not saved before name and number are there, and the form says so", async () => {
    const api = panel();
    const { user } = open("/settings/on-call");
    await user.click(await screen.findByRole("button", { name: "Add someone" }));
    await user.type(screen.getByRole("textbox", { name: "Mobile number" }), "12");
    await user.click(screen.getByRole("button", { name: "Put on call" }));
    expect(screen.getByRole("textbox", { name: "Mobile number" })).toHaveAccessibleDescription(
      "A number with its area code, such as (510) 555-0131",
    );
    expect(screen.getByRole("textbox", { name: "Name" })).toHaveAccessibleDescription(
      "A name for the roster",
    );
    expect(api.to("post", "/on-call/people")).toEqual([]);
  });

  it("give the focus back to what opened the form", async () => {
    panel();
    const { user } = open("/settings/on-call");
    const edit = await screen.findByRole("button", { name: "Edit Ben" });
    await user.click(edit);
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Name" })).toHaveFocus());
    await user.keyboard("{Escape}");
    await waitFor(() => expect(edit).toHaveFocus());
  });

  it("are taken off after a question", async () => {
    const api = panel().answer("delete", "/on-call/people/{person_id}", roster({ people: [ben] }));
    const { user } = open("/settings/on-call");
    await user.click(await screen.findByRole("button", { name: "Remove Dana" }));
    expect(screen.getByText(/Dana is texted no more/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Take off" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Edit Dana" })).not.toBeInTheDocument());
    expect(api.to("delete", "/on-call/people/{person_id}")[0]?.path).toBe("/on-call/people/p-1");
  });

  it("get a test text, and the page says how it fared", async () => {
    const test = { at: new Date().toISOString(), status: "delivered" as const, reason: null };
    panel().answer("post", "/on-call/people/{person_id}/test", roster({ people: [{ ...dana, test }, ben] }));
    const { user } = open("/settings/on-call");
    await user.click(await screen.findByRole("button", { name: "Send Dana a test text" }));
    expect(await screen.findByText("Test text delivered, just now")).toBeInTheDocument();
  });

  it("are told from another priority on", async () => {
    const api = panel().answer("put", "/on-call/terms", roster());
    const { user } = open("/settings/on-call");
    const save = await screen.findByRole("button", { name: "Save" });
    expect(save).toBeDisabled();
    await user.click(screen.getByRole("radio", { name: "Urgent only" }));
    await user.click(save);
    await waitFor(() =>
      expect(api.to("put", "/on-call/terms")[0]?.body).toEqual({ least_priority: "urgent", wait_minutes: 3 }),
    );
  });

  it("are nobody's to see without the right", async () => {
    panel({}, { ...owner, role: "support", permissions: ["bookings:read", "conversations:read"] });
    open("/settings/on-call");
    expect(await screen.findByText(/does not include this page/i)).toBeInTheDocument();
  });

  it("fail with a way to try again", async () => {
    server().problem("get", "/on-call", 500, "error", "Down.");
    open("/settings/on-call");
    expect(await screen.findByRole("button", { name: /try again/i })).toBeInTheDocument();
  });
});
