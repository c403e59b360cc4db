import { accessibilityFaults } from "@hibachi/ui/testing";
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Summary } from "../shared/api/types";
import { customer, owner } from "./fixtures";
import { open, server } from "./renderApp";

const summary: Summary = {
  text: "Dana Rivera, reached by phone.\nNo booking yet.",
  figures: [{ label: "Bookings", kind: "count", value: 0, unit: "", source: "bookings", period: null }],
  suggestion: { lead_id: "l-1", now: "new", to: "qualified", reason: "Party and date are known." },
  customer_id: "c-1",
  wording: "house",
};

const person = (me = owner) =>
  server({ me })
    .answer("get", "/customers/{customer_id}", customer)
    .answer("get", "/customers/{customer_id}/proposals", { items: [] })
    .answer("post", "/customers/{customer_id}/summary", summary);

describe("summaries and notes", () => {
  it("are written, edited and kept by a click", async () => {
    const api = person().answer("post", "/customers/{customer_id}/notes", {
      id: "n-1",
      customer_id: "c-1",
      conversation_id: null,
      text: "x",
      source: "summary",
      written_by_name: "Me",
      created_at: "2026-07-01T18:00:00Z",
    });
    const { user, container } = open("/customers/c-1");
    await user.click(await screen.findByRole("button", { name: "Write a summary" }));
    const box = await screen.findByRole("textbox", { name: "Summary" });
    expect(box).toHaveValue(summary.text);
    expect(screen.getByText("From bookings")).toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.type(box, " Likes sake.");
    await user.click(screen.getByRole("button", { name: "Save as note" }));
    expect(await screen.findByText("Kept on the timeline.")).toBeInTheDocument();
    expect(api.to("post", "/customers/{customer_id}/notes").at(-1)?.body).toMatchObject({
      text: `${summary.text} Likes sake.`,
      source: "summary",
    });
  });

  it("suggest a state of the lead, applied by a click", async () => {
    const api = person().on("post", "/leads/{lead_id}/status", () => Response.json({ status: "qualified" }));
    const { user } = open("/customers/c-1");
    await user.click(await screen.findByRole("button", { name: "Write a summary" }));
    await user.click(await screen.findByRole("button", { name: "Set to qualified" }));
    expect(await screen.findByText("The lead is now qualified.")).toBeInTheDocument();
    expect(api.to("post", "/leads/{lead_id}/status").at(-1)?.body).toEqual({
      was: "new",
      status: "qualified",
      reason: "Party and date are known.",
    });
  });

  it("can be read but not kept without the permission", async () => {
    person({ ...owner, permissions: ["customers:read", "bookings:read"] });
    const { user } = open("/customers/c-1");
    await user.click(await screen.findByRole("button", { name: "Write a summary" }));
    expect(await screen.findByText(/Your role cannot keep notes/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Save as note" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Add a note" })).toBeNull();
  });

  it("say when writing fails", async () => {
    person().problem("post", "/customers/{customer_id}/summary", 503, "unavailable", "Try later.");
    const { user } = open("/customers/c-1");
    await user.click(await screen.findByRole("button", { name: "Write a summary" }));
    await waitFor(() => expect(screen.getByText(/Try later/)).toBeInTheDocument());
  });
});
