import { accessibilityFaults } from "@hibachi/ui/testing";
import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Customer } from "../shared/api/types";
import { open, server } from "./renderApp";

const dana: Customer = {
  id: "c-1",
  name: "Dana Rivera",
  email: "dana@example.com",
  phone: "+15105550142",
  created_at: "2026-01-01T08:00:00Z",
  booking_count: 0,
  spent_cents: 0,
  last_event_date: null,
  marketing_sms: false,
  marketing_email: false,
  bookings: [],
  timeline: [],
};
const proposal = {
  id: "p-1",
  name: "Mallory Black",
  phone: "+15105550142",
  email: null as string | null,
  source: "web",
  created_at: "2026-07-01T08:00:00Z",
};

function api(items: (typeof proposal)[]) {
  return server()
    .answer("get", "/customers/{customer_id}", dana)
    .answer("get", "/customers/{customer_id}/proposals", { items })
    .empty("post", "/customers/{customer_id}/proposals/{proposal_id}/accept");
}

describe("a person somebody typed other data for", () => {
  it("shows what would change, and takes it over", async () => {
    const seen = api([proposal]);
    const { user, container } = open("/customers/c-1");
    const panel = await screen.findByRole("region", { name: "Proposed changes" });
    expect(within(panel).getByText("Mallory Black")).toBeInTheDocument();
    expect(within(panel).queryByText("Phone")).not.toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.click(within(panel).getByRole("button", { name: "Take it over" }));
    expect(seen.to("post", "/customers/{customer_id}/proposals/{proposal_id}/accept")).toHaveLength(1);
  });

  it("names the address that would be attached, and what a colleague has to know when it is another's", async () => {
    const seen = api([{ ...proposal, name: "", email: "mallory@evil.example" }]);
    seen.problem(
      "post",
      "/customers/{customer_id}/proposals/{proposal_id}/accept",
      409,
      "email_of_another",
      "Another customer has this e-mail address",
    );
    const { user } = open("/customers/c-1");
    const panel = await screen.findByRole("region", { name: "Proposed changes" });
    expect(within(panel).getByText("mallory@evil.example")).toBeInTheDocument();
    expect(within(panel).queryByText("Name")).not.toBeInTheDocument();
    await user.click(within(panel).getByRole("button", { name: "Take it over" }));
    expect(await screen.findByText(/Another customer has this e-mail address/)).toBeInTheDocument();
  });

  it("says nothing when nothing waits", async () => {
    api([]);
    open("/customers/c-1");
    await screen.findByRole("region", { name: "Person" });
    expect(screen.queryByText("Proposed changes")).not.toBeInTheDocument();
  });
});

describe("all that waits to be checked", () => {
  const waiting = (items: (typeof proposal)[]) => ({
    items: items.map((one) => ({ proposal: one, person: dana })),
    total: items.length,
  });

  it("is counted in the navigation, listed beside its person, and decided there", async () => {
    const seen = server()
      .answer("get", "/customers", { items: [dana], next_cursor: null })
      .answer("get", "/contact-proposals", waiting([proposal]))
      .empty("post", "/customers/{customer_id}/proposals/{proposal_id}/reject");
    const { user, container, address } = open("/customers");
    expect(await screen.findByRole("link", { name: /Customers.*to check/ })).toBeInTheDocument();
    await user.click(await screen.findByRole("radio", { name: "To check (1)" }));
    expect(address()).toBe("/admin/customers?check=true");
    const row = await screen.findByRole("listitem", { name: "Dana Rivera" });
    expect(within(row).getByText("Mallory Black")).toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
    seen.answer("get", "/contact-proposals", waiting([]));
    await user.click(within(row).getByRole("button", { name: "Leave as it is" }));
    expect(seen.to("post", "/customers/{customer_id}/proposals/{proposal_id}/reject")).toHaveLength(1);
    expect(await screen.findByText("Nothing to check")).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Customers" })).toBeInTheDocument();
  });
});
