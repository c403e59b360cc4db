import { accessibilityFaults } from "@hibachi/ui/testing";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Menu, Price, Starts } from "../shared/api/types";
import { detail, owner } from "./fixtures";
import { open, server } from "./renderApp";

const menu: Menu = {
  version: 3,
  adult_cents: 5500,
  child_cents: 3000,
  minimum_cents: 55000,
  deposit_cents: 10000,
  proteins_included: 2,
  extra_protein_cents: 1000,
  items: [
    { code: "salmon", name: "Salmon", kind: "upgrade", price_cents: 500, description: "", allergens: [] },
  ],
  included: [],
};

const price = {
  ...detail().money?.quote,
  lines: [
    { code: "adults", kind: "guests", label: "Adults", quantity: 10, unit_cents: 5500, amount_cents: 55000 },
  ],
  total_cents: 59460,
} as Price;

function starts(change: Partial<Starts> = {}): Starts {
  return {
    date: "2099-07-04",
    time_zone: "America/Los_Angeles",
    station: { id: "s-1", name: "Fremont" },
    city: "San Francisco",
    state: "CA",
    miles: "39.8",
    beyond_reach: false,
    sign_hours: 2,
    pay_hours: 4,
    slots: [
      { slot: "12:00", state: "full", chefs_free: 0, chefs_needed: 1 },
      { slot: "18:00", state: "too_soon", chefs_free: 3, chefs_needed: 1 },
    ],
    next_free: null,
    ...change,
  };
}

function desk() {
  return server()
    .answer("get", "/menu", menu)
    .answer("post", "/quotes/preview", price)
    .answer("get", "/availability/starts", starts())
    .answer("get", "/customers", {
      items: [
        {
          id: "c-1",
          name: "Dana Rivera",
          email: "dana@example.com",
          phone: "+15105550142",
          created_at: "2026-06-01T18:00:00Z",
        },
      ],
      next_cursor: null,
    });
}

const fill = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

describe("a booking by phone", () => {
  it("finds the caller, shows the price and holds the date once short notice is allowed", async () => {
    const api = desk().answer("post", "/bookings", detail({ status: "held" }));
    api.answer("get", "/bookings/{booking_id}", detail({ status: "held" }));
    const { user, address, container } = open("/bookings/new?date=2099-07-04&zip=94103");
    expect(await screen.findByText("$594.60")).toBeInTheDocument();
    expect(await screen.findByRole("radio", { name: /12 PM/ })).toBeDisabled();
    await user.click(screen.getByRole("radio", { name: /6 PM.*Short notice/ }));
    fill(screen.getByRole("searchbox"), "510 555 0142");
    await user.click(await screen.findByRole("button", { name: /Dana Rivera/ }));
    expect(screen.getByLabelText("E-mail")).toHaveValue("dana@example.com");
    const hold = screen.getByRole("button", { name: "Hold the date and send the link" });
    expect(screen.getByText(/2 hours to sign, then 4 hours to pay/)).toBeInTheDocument();
    expect(hold).toBeDisabled();
    await user.click(screen.getByRole("checkbox", { name: /shorter notice/ }));
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.click(hold);
    await waitFor(() => expect(address()).toBe("/admin/bookings/b-1"));
    expect(api.to("post", "/bookings")[0]?.body).toMatchObject({
      quote: { adults: 10, zip: "94103", date: "2099-07-04" },
      slot: "18:00",
      contact: { name: "Dana Rivera", email: "dana@example.com", phone: "+15105550142" },
      exceptions: ["too_soon"],
    });
  });

  it("says when another was faster, and leads to the next free start of a full date", async () => {
    const api = desk().problem("post", "/bookings", 409, "slot_taken", "This slot is not free any more");
    api.answer(
      "get",
      "/availability/starts",
      starts({
        slots: [{ slot: "18:00", state: "full", chefs_free: 1, chefs_needed: 2 }],
        next_free: { date: "2099-07-05", slot: "18:00" },
      }),
    );
    const { user } = open("/bookings/new?date=2099-07-04&zip=94103");
    const next = await screen.findByRole("button", { name: /Jul 5.*6 PM/ });
    api.answer(
      "get",
      "/availability/starts",
      starts({ slots: [{ slot: "18:00", state: "free", chefs_free: 2, chefs_needed: 1 }] }),
    );
    await user.click(next);
    await screen.findByText("2 chefs free");
    fill(screen.getByLabelText("Name"), "Rosa Blake");
    fill(screen.getByLabelText("Phone"), "510 555 0177");
    fill(screen.getByLabelText("E-mail"), "rosa@example.com");
    await user.click(screen.getByRole("button", { name: "Hold the date and send the link" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("This slot is not free any more");
  });

  it("is closed to those who may not write bookings", async () => {
    server({ me: { ...owner, role: "station_manager", permissions: ["bookings:read"] } });
    open("/bookings/new");
    expect(await screen.findByRole("heading", { name: "This is not open to you" })).toBeInTheDocument();
  });
});
