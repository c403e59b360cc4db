import { accessibilityFaults } from "@hibachi/ui/testing";
import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Me } from "../shared/api/types";
import { owner, priceBook, row, today } from "./fixtures";
import { open, server } from "./renderApp";

describe("today", () => {
  it("puts the events without a chef first and counts the day", async () => {
    server().answer("get", "/dashboard/today", today());
    const { container } = open("/");
    const board = await screen.findByRole("region", { name: "Board of the day" });
    const names = within(board)
      .getAllByRole("rowheader")
      .map((cell) => cell.textContent);
    expect(names[0]).toContain("Chef missing");
    expect(screen.getByText("2 events · 34 guests · first set-up 11:30 AM")).toBeInTheDocument();
    expect(screen.getByText("Allergic reaction")).toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("shows a manager their own stations and nothing about conversations", async () => {
    const own = { id: "s-1", name: "Fremont" };
    const me: Me = { ...owner, role: "station_manager", stations: [own], permissions: ["bookings:read"] };
    const zone = "America/Los_Angeles";
    server({ me })
      .answer("get", "/stations", [
        { ...own, city: "Fremont", zip: "94539", time_zone: zone },
        { id: "s-2", name: "Los Angeles", city: "Los Angeles", zip: "90012", time_zone: zone },
      ])
      .answer("get", "/dashboard/today", today());
    open("/");
    await screen.findByRole("region", { name: "Board of the day" });
    expect(screen.queryByRole("combobox", { name: "Station" })).not.toBeInTheDocument();
    expect(screen.queryByText("waiting for a person")).not.toBeInTheDocument();
  });

  it("leads to the calendar on a day without events", async () => {
    const counts = {
      events: 0,
      guests: 0,
      without_chef: 0,
      deposits_due: 0,
      waiting_for_person: 0,
      money_needs_hand: 0,
    };
    server().answer("get", "/dashboard/today", today({ events: [], counts, waiting: [] }));
    open("/");
    expect(await screen.findByRole("link", { name: "Open the calendar" })).toBeInTheDocument();
    expect(
      screen.getByText("Nobody is waiting. The assistant answers everyone at the moment."),
    ).toBeInTheDocument();
  });
});

describe("prices", () => {
  const current = priceBook({
    id: "p-3",
    version: 3,
    status: "current",
    effective_from: "2026-01-01T08:00:00Z",
  });

  function prices(draft = priceBook({ adult_cents: 5800 })) {
    const rows = [draft, current];
    return server()
      .answer("get", "/price-books", rows)
      .on("get", "/price-books/{book_id}", ({ path }) =>
        Response.json(rows.find(({ id }) => path.endsWith(id))),
      );
  }

  it("compares a draft with what is in force", async () => {
    prices();
    const { container } = open("/prices/p-4");
    expect(await screen.findByText("+$3.00")).toBeInTheDocument();
    expect(screen.getByText("Against version 3, in force")).toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("refuses a deposit above the party minimum before sending anything", async () => {
    prices();
    const { user } = open("/prices/p-4");
    const deposit = await screen.findByLabelText("Deposit");
    await user.clear(deposit);
    await user.type(deposit, "600");
    expect(screen.getByText(/More than the party minimum/)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Save the draft" })).toBeDisabled();
  });

  it("lets a second person approve and nobody approve their own", async () => {
    const approval = {
      state: "waiting" as const,
      asked_by: "Ben",
      asked_by_id: "other",
      decided_by: null,
      effective_from: null,
    };
    prices(priceBook({ approval }));
    const { unmount } = open("/prices/p-4");
    expect(await screen.findByRole("button", { name: "Approve these prices" })).toBeInTheDocument();
    unmount();
    prices(priceBook({ approval: { ...approval, asked_by_id: owner.id } }));
    open("/prices/p-4");
    expect(await screen.findByText(/Someone else has to approve them/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Approve these prices" })).toBeNull();
  });
});

describe("the inbox", () => {
  const thread = {
    id: "v-1",
    state: "waiting_for_person" as const,
    channel: "web",
    preview: "Hello?",
    last_message_at: "2026-07-04T18:00:00Z",
    taken_by: null,
    taken_by_name: null,
    name: "",
    hand_over: {
      reason: "human_request",
      priority: "medium",
      status: "pending",
      promise: "A person answers within ten minutes.",
      due_at: "2026-07-04T18:10:00Z",
      since: "2026-07-04T18:00:00Z",
    },
    number: null,
    stopped: false,
    continues: null,
    continued_by: [],
    codes: [],
    customer_id: null,
    messages: [
      {
        id: "m-1",
        position: 1,
        role: "customer" as const,
        text: "Hello?",
        blocks: [],
        created_at: "2026-07-04T18:00:00Z",
      },
    ],
  };
  const mine = { ...thread, state: "person" as const, taken_by: owner.id, taken_by_name: owner.name };
  const answer = {
    id: "m-2",
    position: 2,
    role: "staff" as const,
    text: "I am here",
    blocks: [],
    created_at: "2026-07-04T18:01:00Z",
  };

  it("answers only after taking over", async () => {
    const api = server()
      .answer("get", "/conversations/{conversation_id}", thread)
      .answer("post", "/conversations/{conversation_id}/take", mine)
      .answer("post", "/conversations/{conversation_id}/messages", answer);
    const { user, container } = open("/inbox/v-1");
    const take = await screen.findByRole("button", { name: "Take over" });
    expect(screen.queryByLabelText("Your answer")).toBeNull();
    api.answer("get", "/conversations/{conversation_id}", mine);
    await user.click(take);
    await user.type(await screen.findByLabelText("Your answer"), "I am here{Enter}");
    await waitFor(() =>
      expect(api.to("post", "/conversations/{conversation_id}/messages")[0]?.body).toEqual({
        text: "I am here",
      }),
    );
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("sends an answer once, though Send is clicked twice before it is drawn as busy", async () => {
    const api = server()
      .answer("get", "/conversations/{conversation_id}", mine)
      .answer("post", "/conversations/{conversation_id}/messages", answer);
    const { user } = open("/inbox/v-1");
    await user.type(await screen.findByLabelText("Your answer"), "I am here");
    const button = screen.getByRole("button", { name: "Send" });
    act(() => {
      button.click();
      button.click();
    });
    await waitFor(() => expect(screen.getByLabelText("Your answer")).toHaveValue(""));
    expect(api.to("post", "/conversations/{conversation_id}/messages")).toHaveLength(1);
  });
});

describe("the command palette", () => {
  it("opens with Ctrl-K, finds a booking and goes there", async () => {
    server()
      .answer("get", "/dashboard/today", today())
      .answer("get", "/bookings", { items: [row()], next_cursor: null, total: 1 })
      .answer("get", "/customers", { items: [], next_cursor: null })
      .problem("get", "/bookings/{booking_id}", 404, "not_found");
    const { user, address } = open("/");
    await screen.findByRole("region", { name: "Board of the day" });
    await user.keyboard("{Control>}k{/Control}");
    await user.type(await screen.findByRole("combobox", { name: /Find a person/ }), "7K3");
    await screen.findByRole("option", { name: /MH-7K3Q9/ });
    await user.keyboard("{Enter}");
    await waitFor(() => expect(address()).toBe("/admin/bookings/b-1"));
  });

  it("gives the focus back when it is left, the first time as well", async () => {
    server().answer("get", "/dashboard/today", today());
    const { user } = open("/");
    const find = await screen.findByRole("button", { name: /Find a person/ });
    await user.click(find);
    await screen.findByRole("combobox", { name: /Find a person/ });
    await user.keyboard("{Escape}");
    await waitFor(() => expect(find).toHaveFocus());
  });
});

describe("features", () => {
  it("shows the failed checks of a batch and the server's refusal", async () => {
    const checks = [{ name: "sms_sender", ok: false, detail: "Set TWILIO_ACCOUNT_SID" }];
    server()
      .answer("get", "/batches", [
        { name: "communications", title: "Communications", enabled: false, flags: ["sms"], checks },
      ])
      .answer("get", "/flags", [
        {
          key: "sms",
          batch: "communications",
          description: "Text messages",
          enabled: false,
          default: false,
          needs: [],
          checks: [],
        },
      ])
      .problem("post", "/batches/{name}/enable", 409, "checks_failed", "The SMS sender is not configured.");
    const { user, container } = open("/settings/features");
    expect(await screen.findByText(/Set TWILIO_ACCOUNT_SID/)).toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Switch the batch on" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("The SMS sender is not configured.");
  });
});
