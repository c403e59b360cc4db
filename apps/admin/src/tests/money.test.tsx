import { accessibilityFaults } from "@hibachi/ui/testing";
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { RefundItem } from "../shared/api/types";
import { parseMoneySearch } from "../features/payments/rules";
import { owner } from "./fixtures";
import { open, server } from "./renderApp";

function refund(change: Partial<RefundItem> = {}): RefundItem {
  return {
    id: "r-1",
    waits: "by_hand",
    booking_id: "b-1",
    reference: "MH-2345",
    host_name: "Dana Lee",
    purpose: "deposit",
    method: "zelle",
    amount_cents: 10000,
    reason: "cancelled",
    failure_code: null,
    created_at: "2026-07-04T18:00:00Z",
    ...change,
  };
}

describe("the money desk", () => {
  it("notes how a refund was sent, and asks for the reference first", async () => {
    const api = server()
      .answer("get", "/refunds", { items: [refund()] })
      .empty("post", "/refunds/{refund_id}/done");
    const { user, container } = open("/money");
    await user.click(await screen.findByRole("button", { name: "I have sent it" }));
    expect(await screen.findByRole("button", { name: "I have sent $100.00" })).toBeDisabled();
    await user.type(screen.getByLabelText("Reference"), "Z-1");
    await user.click(screen.getByRole("button", { name: "I have sent $100.00" }));
    await waitFor(() =>
      expect(api.to("post", "/refunds/{refund_id}/done")[0]?.body).toEqual({
        how: "zelle",
        reference: "Z-1",
      }),
    );
    await waitFor(() => expect(api.to("get", "/refunds").length).toBeGreaterThan(1));
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("says why a refund failed and tries it again", async () => {
    const failed = refund({ waits: "failed", method: "card", failure_code: "expired_or_canceled_card" });
    const api = server()
      .answer("get", "/refunds", { items: [failed] })
      .empty("post", "/refunds/{refund_id}/retry");
    const { user } = open("/money");
    expect(await screen.findByText(/failed: expired or canceled card/)).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(api.to("post", "/refunds/{refund_id}/retry")).toHaveLength(1));
  });

  it("lets support look without acting, and shows no tab they may not open", async () => {
    const support = { ...owner, role: "support" as const, permissions: ["payments:read" as const] };
    server({ me: support }).answer("get", "/refunds", { items: [refund()] });
    open("/money");
    expect(await screen.findByText("MH-2345")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "I have sent it" })).not.toBeInTheDocument();
    expect(screen.queryByRole("tab", { name: "Webhooks" })).not.toBeInTheDocument();
  });

  it("is closed to those without money", async () => {
    const manager = { ...owner, role: "station_manager" as const, permissions: ["bookings:read" as const] };
    server({ me: manager });
    open("/money");
    expect(await screen.findByText("This is not open to you")).toBeInTheDocument();
  });

  it("tells an empty list from one that failed", async () => {
    server().answer("get", "/credits", { items: [] });
    open("/money?tab=credits");
    expect(await screen.findByText("Nobody paid too much")).toBeInTheDocument();
  });

  it("offers another try when it could not load", async () => {
    server().problem("get", "/webhook-messages", 500, "internal");
    open("/money?tab=messages");
    expect(await screen.findByText("This could not be loaded")).toBeInTheDocument();
  });

  it("keeps the tab in the address", () => {
    expect(parseMoneySearch({ tab: "letters" })).toEqual({ tab: "letters" });
    expect(parseMoneySearch({ tab: "elsewhere", settled: "true" })).toEqual({ settled: true });
  });
});
