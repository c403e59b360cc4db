import { accessibilityFaults } from "@hibachi/ui/testing";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { api } from "../api";
import { homeQuote, menu } from "../content";
import InstantPrice from "./InstantPrice";

type Asked = { adults: number; children: number; zip: string };

const answer = vi.fn<(asked: Asked) => Response | Promise<Response>>();

/** Stands between the site's client and the network. */
const server = {
  onRequest: async ({ request }: { request: Request }) => answer((await request.json()) as Asked),
};

function json(body: object, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
}

function priced(asked: Asked): Response {
  const seats = Math.max(asked.adults * 5500 + asked.children * 3000, 55000);
  return json({
    ...homeQuote,
    ...asked,
    guest_charge_cents: seats,
    total_cents: seats + homeQuote.travel_cents,
  });
}

function show() {
  return render(<InstantPrice initial={homeQuote} prices={menu} freeMiles={30} />);
}

async function write(field: HTMLElement, text: string) {
  await userEvent.clear(field);
  await userEvent.type(field, text);
}

describe("InstantPrice", () => {
  beforeEach(() => {
    answer.mockReset().mockImplementation(priced);
    api.use(server);
  });

  afterEach(() => {
    api.eject(server);
  });

  it("starts with the rendered answer and asks nothing", async () => {
    const { container } = show();
    expect(screen.getByText("exact price")).toBeVisible();
    expect(screen.getByLabelText("Total $629.60")).toBeVisible();
    await new Promise((resume) => setTimeout(resume, 300));
    expect(answer).not.toHaveBeenCalled();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("asks once after several presses and shows the new total", async () => {
    show();
    const more = screen.getByRole("button", { name: "More: Adults" });
    for (let press = 0; press < 3; press += 1) fireEvent.click(more); // at once: on a slow machine, too
    expect(await screen.findByLabelText("Total $794.60")).toBeVisible();
    expect(answer).toHaveBeenCalledOnce();
    expect(screen.getByRole("link", { name: /pick a date/ })).toHaveAttribute(
      "href",
      "/quote/?adults=13&children=2&zip=94103",
    );
  });

  it("falls back to the seats when the service does not answer, and recovers with the next change", async () => {
    answer.mockRejectedValueOnce(new TypeError("failed to fetch"));
    show();
    await userEvent.click(screen.getByRole("button", { name: "More: Children" }));
    expect(await screen.findByText(/Travel is missing/)).toBeVisible();
    expect(screen.getByLabelText("Seats $640.00")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "More: Children" }));
    expect(await screen.findByLabelText("Total $689.60")).toBeVisible();
  });

  it("asks for five digits, then says what is wrong with them", async () => {
    answer.mockReturnValue(
      json(
        {
          type: "about:blank",
          title: "Unknown ZIP",
          detail: "We do not know this ZIP.",
          status: 422,
          code: "unknown_zip",
        },
        422,
      ),
    );
    show();
    const zip = screen.getByLabelText(/Where/);
    await write(zip, "000");
    expect(screen.getByText("Add a five-digit ZIP for the travel fee.")).toBeVisible();
    await write(zip, "00000");
    await waitFor(() => expect(screen.getByText("We do not know this ZIP.")).toBeVisible());
  });

  it("hands far places to a person instead of showing a total", async () => {
    answer.mockImplementation((asked) =>
      json({ ...homeQuote, ...asked, needs_person: "beyond_max_distance" }),
    );
    show();
    await write(screen.getByLabelText(/Where/), "93650");
    expect(await screen.findByText(/further than we usually drive/)).toBeVisible();
    expect(screen.queryByText("Total")).toBeNull();
  });
});
