import { accessibilityFaults } from "@hibachi/ui/testing";
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Me, PrepSheet } from "../shared/api/types";
import { owner } from "./fixtures";
import { open, server } from "./renderApp";

const chef: Me = { ...owner, role: "chef", permissions: ["own_schedule:read", "stations:read"] };

const sheet: PrepSheet = {
  booking_id: "b-1",
  reference: "MH-7K3Q9",
  status: "confirmed",
  date: "2026-07-04",
  slot: "18:00",
  time_zone: "America/Los_Angeles",
  arrival_at: "2026-07-05T00:30:00Z",
  starts_at: "2026-07-05T01:00:00Z",
  ends_at: "2026-07-05T02:45:00Z",
  host_first_name: "Dana",
  city: "Palo Alto",
  zip: "94301",
  adults: 12,
  children: 3,
  toddlers: 0,
  chefs: ["Kenji Mori"],
  allergy_count: 1,
  severe_allergy: true,
  address: { line1: "12 Elm St", line2: "", city: "Palo Alto", state: "CA", zip: "94301" },
  host_phone: "+15105550142",
  dishes: [{ code: "filet_mignon", kind: "upgrade", label: "Filet mignon", quantity: 4 }],
  occasion: "birthday",
  notes: "The gate is on the left",
  allergies: [{ guest: "Leo", codes: ["shellfish_crustacean"], severe: true, note: "carries an EpiPen" }],
};

function chefsServer() {
  return server({ me: chef })
    .answer("get", "/prep-sheets", { items: [sheet], next_cursor: null, total: 1 })
    .answer("get", "/prep-sheets/{booking_id}", sheet)
    .answer("get", "/calendar", { events: [], time_off: [] });
}

describe("a chef's prep sheet", () => {
  it("shows allergies, arrival, place, dishes and whom to call, and no money", async () => {
    chefsServer();
    const { container } = open("/prep-sheets/b-1");
    await screen.findByRole("heading", { name: "Dana, Palo Alto" });
    expect(screen.getByText(/Severe allergy in this party/)).toBeInTheDocument();
    expect(screen.getByText("carries an EpiPen")).toBeInTheDocument();
    expect(await screen.findByText("Shellfish (crustaceans)")).toBeInTheDocument();
    expect(screen.getByText("5:30 PM")).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "(510) 555-0142" })).toHaveAttribute("href", "tel:+15105550142");
    const place = screen.getByRole("link", { name: "12 Elm St, Palo Alto, CA 94301" });
    expect(place).toHaveAttribute("href", expect.stringContaining("12%20Elm%20St"));
    expect(screen.getByText("4 ×").parentElement).toHaveTextContent("4 × Filet mignon");
    expect(container).not.toHaveTextContent("$");
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("is where a chef's links to bookings and to today lead", async () => {
    const api = chefsServer();
    const first = open("/bookings/b-1");
    await screen.findByRole("heading", { name: "Dana, Palo Alto" });
    expect(first.address()).toBe("/admin/prep-sheets/b-1");
    first.unmount();
    const second = open("/");
    await screen.findByRole("heading", { name: "My events" });
    expect(second.address()).toBe("/admin/prep-sheets");
    expect(api.to("get", "/bookings")).toHaveLength(0);
    expect(api.to("get", "/dashboard/today")).toHaveLength(0);
  });

  it("lists own events, and the navigation offers nothing else of bookings", async () => {
    chefsServer();
    const { container } = open("/prep-sheets");
    expect(await screen.findByText(/be there at 5:30 PM/)).toBeInTheDocument();
    expect(screen.queryByRole("link", { name: "Today" })).toBeNull();
    expect(screen.queryByRole("link", { name: "Bookings" })).toBeNull();
    expect(screen.getByRole("link", { name: "My events" })).toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("leaves the view by chef out of a chef's calendar", async () => {
    const api = chefsServer();
    open("/calendar?view=chefs");
    await waitFor(() => expect(api.to("get", "/calendar").length).toBeGreaterThan(0));
    expect(screen.queryByText("By chef")).toBeNull();
    expect(api.to("get", "/chefs")).toHaveLength(0);
  });
});
