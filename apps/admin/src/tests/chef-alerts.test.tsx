import { accessibilityFaults } from "@hibachi/ui/testing";
import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { ChefAlert } from "../shared/api/types";
import { detail, row, today } from "./fixtures";
import { open, server } from "./renderApp";

const hours = (amount: number) => new Date(Date.now() + amount * 3_600_000).toISOString();

function alert(change: Partial<ChefAlert> = {}): ChefAlert {
  return {
    id: "a-1",
    booking_id: "b-1",
    reference: "MH-7K3Q9",
    customer_name: "Dana Rivera",
    city: "Palo Alto",
    date: "2026-07-04",
    slot: "18:00",
    starts_at: hours(48),
    time_zone: "America/Los_Angeles",
    guests: 40,
    needed: 2,
    assigned: 1,
    lost: [{ name: "Kenji Mori", reason: "time_off" }],
    critical: true,
    critical_from: hours(-24),
    since: hours(-3),
    told: [{ to: "manager", at: hours(-3), critical: true }],
    next_told: { to: "admins", at: hours(1) },
    seen: null,
    ...change,
  };
}

describe("parties without a chef", () => {
  it("are on Today with who was told, and are acknowledged there", async () => {
    const api = server()
      .answer("get", "/dashboard/today", today())
      .answer("get", "/chef-alerts", [alert()])
      .answer("post", "/chef-alerts/{alert_id}/acknowledge", alert());
    const { container, user } = open("/");
    const block = within(await screen.findByRole("region", { name: "Parties without a chef" }));
    expect(block.getByText("Critical")).toBeInTheDocument();
    expect(block.getByText("Needs 2 chefs and has 1. Kenji Mori is away.")).toBeInTheDocument();
    expect(block.getByText("Told the station manager 3 h ago. Next the admins in 1 h.")).toBeInTheDocument();
    expect(block.getByRole("link", { name: "Find a chef" })).toHaveAttribute(
      "href",
      "/admin/bookings/b-1?assign=true",
    );
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.click(block.getByRole("button", { name: "Acknowledge" }));
    expect(await screen.findByText(/is yours to look after/)).toBeInTheDocument();
    expect(api.to("post", "/chef-alerts/{alert_id}/acknowledge")).toHaveLength(1);
  });

  it("say who looks after them", async () => {
    const seen = { by: "Mia Chen", at: hours(-1) };
    server()
      .answer("get", "/dashboard/today", today())
      .answer("get", "/chef-alerts", [alert({ seen, critical: false })]);
    open("/");
    expect(await screen.findByText(/Mia Chen looks after it since/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Acknowledge" })).not.toBeInTheDocument();
  });

  it("take no place on Today when there are none", async () => {
    server().answer("get", "/dashboard/today", today());
    open("/");
    await screen.findByRole("region", { name: "Board of the day" });
    expect(screen.queryByText("Parties without a chef")).not.toBeInTheDocument();
  });

  it("open the choice of chefs by their address", async () => {
    const found = { ...detail(), chef_alert: alert() };
    server()
      .answer("get", "/bookings/{booking_id}", found)
      .answer("get", "/bookings/{booking_id}/candidates", []);
    open("/bookings/b-1?assign=1");
    expect(await screen.findByText("Critical: no chef.")).toBeInTheDocument();
    expect(await screen.findByRole("dialog", { name: /Choose/ })).toBeInTheDocument();
  });
});

describe("taking a chef off", () => {
  it("asks why and says what follows", async () => {
    const chefs = [{ id: "k", name: "Kenji Mori", absence: null }];
    const api = server()
      .answer("get", "/bookings/{booking_id}", { ...detail(), row: row({ chefs }) })
      .answer("post", "/bookings/{booking_id}/take-off", detail());
    const { user } = open("/bookings/b-1");
    await user.click(await screen.findByRole("button", { name: "Take off" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Take Kenji Mori off" }));
    expect(dialog.getByRole("button", { name: "Take off" })).toBeDisabled();
    await user.type(dialog.getByLabelText("Why"), "fell ill");
    await user.click(dialog.getByRole("button", { name: "Take off" }));
    expect(await screen.findByText(/Kenji Mori is off/)).toBeInTheDocument();
    expect(api.to("post", "/bookings/{booking_id}/take-off")[0]?.body).toMatchObject({
      chef_id: "k",
      reason: "fell ill",
    });
  });
});
