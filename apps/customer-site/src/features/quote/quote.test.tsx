import { createApiClient } from "@hibachi/api-client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { homeQuote, menu, site } from "../../shared/content";
import { ApiProvider } from "../../shared/data/ApiContext";
import { EMPTY_DRAFT } from "../../shared/order/draft";
import { QuoteForm } from "./components/QuoteForm";

type Asked = { adults: number; zip: string };

const json = (body: object, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });

function answer({ adults, zip }: Asked): Response {
  const errors = [
    ...(adults < 1 ? [{ field: "adults", rule: "at_least_one_adult", message: "No adult." }] : []),
    ...(zip === "00000" ? [{ field: "zip", rule: "known_zip", message: "“00000” is not a ZIP code." }] : []),
  ];
  return errors.length > 0
    ? json({ title: "No price", status: 422, code: "invalid_quote", detail: "No price", errors }, 422)
    : json({ ...homeQuote, adults, zip });
}

function show() {
  const api = createApiClient({ fetch: async (request) => answer((await request.json()) as Asked) });
  render(
    <ApiProvider value={api}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <QuoteForm site={site} menu={menu} initial={EMPTY_DRAFT} saved={null} note={null} />
      </QueryClientProvider>
    </ApiProvider>,
  );
}

async function write(label: string, text: string) {
  const field = screen.getByRole("textbox", { name: label });
  await userEvent.clear(field);
  await userEvent.type(field, text);
}

async function pickADate() {
  const [button] = screen.getAllByRole("button", { name: "Pick a date" });
  if (button) await userEvent.click(button);
}

it("names a place nobody knows beside a party without adults, and goes to the first of them", async () => {
  show();
  await write("Adults", "0");
  await write("ZIP of the place", "00000");
  expect(await screen.findByText("“00000” is not a ZIP code.")).toBeVisible();
  expect(screen.getByText("At least one adult is needed.")).toBeVisible();
  await pickADate();
  await expect.poll(() => document.activeElement).toBe(screen.getByRole("textbox", { name: "Adults" }));
  expect(document.activeElement).toHaveAccessibleDescription(/At least one adult is needed/);
});

it("asks for the missing ZIP when somebody wants to go on without it", async () => {
  show();
  expect(screen.queryByText(/five digits/)).toBeNull();
  await pickADate();
  expect(await screen.findByText("We need the five digits of the ZIP.")).toBeVisible();
  await expect.poll(() => document.activeElement).toBe(screen.getByLabelText("ZIP of the place"));
});

it("goes on once there is a price", async () => {
  show();
  await write("ZIP of the place", "94103");
  expect(await screen.findByText(/exact price/i)).toBeVisible();
  expect(screen.queryByText(/five digits|At least one adult/)).toBeNull();
});
