import { accessibilityFaults } from "@hibachi/ui/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { detail, owner, row } from "./fixtures";
import { open, server } from "./renderApp";

const page = {
  items: [row(), row({ id: "b-2", reference: "MH-3B6NE", customer_name: "Elena Petrova", chefs: [] })],
  next_cursor: null,
  total: 2,
};

describe("the list of bookings", () => {
  it("shows money to the cent and marks what has no chef", async () => {
    server().answer("get", "/bookings", page);
    const { container } = open("/bookings");
    const table = await screen.findByRole("table", { name: "Bookings" });
    expect(within(table).getAllByText("$782.80")).toHaveLength(2);
    expect(within(table).getByText("no chef")).toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("sends the filters of the address to the server", async () => {
    const api = server().answer("get", "/bookings", page);
    open("/bookings?status=held,confirmed&from=2026-07-01&q=dana");
    await screen.findByRole("table", { name: "Bookings" });
    const search = api.to("get", "/bookings")[0]?.search;
    expect(search?.getAll("status")).toEqual(["held", "confirmed"]);
    expect(search?.get("from")).toBe("2026-07-01");
    expect(screen.getByRole("searchbox")).toHaveValue("dana");
  });

  it("is walked with j and k and opened with Enter", async () => {
    server()
      .answer("get", "/bookings", page)
      .answer("get", "/bookings/{booking_id}", detail({ id: "b-2", customer_name: "Elena Petrova" }));
    const { user, address } = open("/bookings");
    await screen.findByRole("table", { name: "Bookings" });
    await user.keyboard("jj{Enter}");
    await screen.findByRole("heading", { name: "Elena Petrova" });
    expect(address()).toBe("/admin/bookings/b-2");
  });

  it("says what to do when nothing fits", async () => {
    server().answer("get", "/bookings", { items: [], next_cursor: null, total: 0 });
    const { user, address } = open("/bookings?q=nobody");
    await user.click(await screen.findByRole("button", { name: "Show all bookings" }));
    await waitFor(() => expect(address()).toBe("/admin/bookings"));
  });

  it("offers another try and a reference when the server fails", async () => {
    const api = server().problem("get", "/bookings", 500, "error", "The database did not answer.");
    const { user } = open("/bookings");
    expect(await screen.findByText("The database did not answer.")).toBeInTheDocument();
    expect(screen.getByText("req-7")).toBeInTheDocument();
    api.answer("get", "/bookings", page);
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await screen.findByRole("table", { name: "Bookings" });
  });

  it("says so when there is no connection", async () => {
    server().offline("get", "/bookings");
    open("/bookings");
    expect(await screen.findByRole("heading", { name: "You are offline" })).toBeInTheDocument();
  });

  it("is closed to those without the right, and absent from their navigation", async () => {
    const api = server({ me: { ...owner, role: "chef", permissions: [] } });
    open("/bookings");
    expect(await screen.findByRole("heading", { name: "This is not open to you" })).toBeInTheDocument();
    expect(screen.queryByRole("link", { name: "Bookings" })).toBeNull();
    expect(api.to("get", "/bookings")).toHaveLength(0);
  });
});

describe("one booking", () => {
  it("shows price, host, history and the severe allergy first", async () => {
    server().answer("get", "/bookings/{booking_id}", detail({ severe_allergy: true }));
    const { container } = open("/bookings/b-1");
    await screen.findByRole("heading", { name: "Dana Rivera" });
    expect(screen.getByText(/Severe allergy in this party/)).toBeInTheDocument();
    expect(await screen.findByText("Shellfish (crustaceans)")).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "(510) 555-0142" })).toHaveAttribute("href", "tel:+15105550142");
    expect(screen.getByText("Awaiting deposit → Confirmed")).toBeInTheDocument();
    expect(screen.getByText("$882.80")).toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("lists the fee for moving, so that the lines add up to the total", async () => {
    const found = detail({ total_cents: 108280 });
    server().answer("get", "/bookings/{booking_id}", {
      ...found,
      money: found.money && { ...found.money, fees_cents: 20000, total_cents: 108280 },
    });
    open("/bookings/b-1");
    const fee = await screen.findByRole("row", { name: /Fee for moving/ });
    expect(fee).toHaveTextContent("$200.00");
    expect(screen.getByRole("row", { name: /^Total/ })).toHaveTextContent("$1,082.80");
  });

  it("shows no price and no payments to who may not see them, and no column for them in the list", async () => {
    const permissions = owner.permissions.filter((one) => one !== "payments:read");
    const sums = { total_cents: null, paid_cents: null, balance_cents: null };
    server({ me: { ...owner, role: "station_manager", permissions } })
      .answer("get", "/bookings", { items: [row(sums)], next_cursor: null, total: 1 })
      .answer("get", "/bookings/{booking_id}", { ...detail(sums), money: null });
    const { user } = open("/bookings");
    expect(await screen.findByRole("columnheader", { name: "Guests" })).toBeInTheDocument();
    expect(screen.queryByRole("columnheader", { name: "Total" })).toBeNull();
    expect(screen.queryByRole("columnheader", { name: "Balance" })).toBeNull();
    await user.click(screen.getByRole("link", { name: /Dana Rivera/ }));
    await screen.findByRole("heading", { name: "The event" });
    for (const title of ["Price", "Payments"])
      expect(screen.queryByRole("heading", { name: title })).toBeNull();
    expect(screen.queryByText(/\$/)).toBeNull();
  });

  it("shows the refund in words before cancelling, and sends the reason", async () => {
    const api = server()
      .answer("get", "/bookings/{booking_id}", detail())
      .answer("post", "/bookings/{booking_id}/cancel/preview", {
        refund_cents: 0,
        kept_cents: 10000,
        self_service: false,
        rule: "deposit_kept",
      })
      .answer("post", "/bookings/{booking_id}/cancel", detail({ status: "cancelled", version: 4 }));
    const { user } = open("/bookings/b-1");
    await user.click(await screen.findByRole("button", { name: "More" }));
    await user.click(await screen.findByRole("menuitem", { name: "Cancel the booking" }));
    const dialog = await screen.findByRole("dialog");
    expect(
      await within(dialog).findByText("Dana Rivera gets nothing back; we keep $100.00."),
    ).toBeInTheDocument();
    const confirm = within(dialog).getByRole("button", { name: "Cancel without a refund" });
    expect(confirm).toBeDisabled();
    await user.type(within(dialog).getByLabelText("Reason"), "Host is ill");
    await user.click(confirm);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(api.to("post", "/bookings/{booking_id}/cancel")[0]?.body).toMatchObject({
      version: 3,
      reason: "Host is ill",
    });
  });

  it("notes more than is owed only when somebody says that it came", async () => {
    const api = server()
      .answer("get", "/bookings/{booking_id}", detail())
      .answer("post", "/bookings/{booking_id}/payments", detail());
    const { user } = open("/bookings/b-1");
    await user.click(await screen.findByRole("button", { name: "Record a payment" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Record a payment" }));
    const amount = dialog.getByLabelText("Amount received");
    await user.clear(amount);
    await user.type(amount, "5000");
    await user.click(dialog.getByRole("button", { name: "Record $5,000.00" }));
    const tick = dialog.getByRole("checkbox", { name: /more than is owed/ });
    expect(dialog.getByText(/Tick this/)).toBeInTheDocument();
    expect(api.to("post", "/bookings/{booking_id}/payments")).toHaveLength(0);
    await user.click(tick);
    await user.click(dialog.getByRole("button", { name: "Record $5,000.00" }));
    await waitFor(() =>
      expect(api.to("post", "/bookings/{booking_id}/payments")[0]?.body).toMatchObject({
        amount_cents: 500000,
        above_owed: true,
      }),
    );
  });

  it("says of how many and at which price each line is", async () => {
    server().answer("get", "/bookings/{booking_id}", detail());
    open("/bookings/b-1");
    const line = await screen.findByRole("row", { name: /12 × Adults/ });
    expect(line).toHaveTextContent("$55 each");
    expect(line).toHaveTextContent("$660.00");
  });

  it("tells when someone else was faster and shows their state", async () => {
    const api = server()
      .answer("get", "/bookings/{booking_id}", detail())
      .problem("post", "/bookings/{booking_id}/transition", 409, "stale_version");
    const { user } = open("/bookings/b-1");
    await user.click(await screen.findByRole("button", { name: "Start the event" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "Start the event" }));
    expect(await within(dialog).findByRole("alert")).toHaveTextContent(
      "Someone else has just changed this booking",
    );
    await waitFor(() => expect(api.to("get", "/bookings/{booking_id}").length).toBeGreaterThan(1));
  });

  it("assigns out of the candidates and says why others cannot", async () => {
    const api = server()
      .answer("get", "/bookings/{booking_id}", detail({ chefs: [] }))
      .answer("get", "/bookings/{booking_id}/candidates", [
        {
          chef_id: "l",
          name: "Luis",
          feasible: false,
          assigned: false,
          reason: "Cooks in Oakland until 8 PM",
          score: 0,
        },
        { chef_id: "k", name: "Kenji", feasible: true, assigned: false, reason: null, score: 88 },
      ])
      .answer("post", "/bookings/{booking_id}/assign", detail());
    const { user } = open("/bookings/b-1");
    await user.click(await screen.findByRole("button", { name: "Find a chef" }));
    const boxes = await screen.findAllByRole("checkbox");
    expect(boxes.map((box) => (box as HTMLInputElement).disabled)).toEqual([false, true]);
    expect(screen.getByText("Cooks in Oakland until 8 PM")).toBeInTheDocument();
    await user.click(screen.getByLabelText("Kenji"));
    await user.click(screen.getByRole("button", { name: "Assign" }));
    await waitFor(() =>
      expect(api.to("post", "/bookings/{booking_id}/assign")[0]?.body).toEqual({
        version: 3,
        chef_ids: ["k"],
      }),
    );
  });
});
