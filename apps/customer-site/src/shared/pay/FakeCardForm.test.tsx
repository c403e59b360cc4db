import { createApiClient } from "@hibachi/api-client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { ApiProvider } from "../data/ApiContext";
import { FakeCardForm } from "./FakeCardForm";

it("after the bank's no, the focus is on the card again and the reason is read out", async () => {
  const answer = (request: Request) =>
    request.url.endsWith("/confirm") ? { status: "requires_action" } : { status: "requires_payment_method" };
  const api = createApiClient({
    fetch: async (request) =>
      new Response(JSON.stringify(answer(request)), { headers: { "content-type": "application/json" } }),
  });
  const user = userEvent.setup();
  render(
    <ApiProvider value={api}>
      <QueryClientProvider client={new QueryClient()}>
        <FakeCardForm
          amountCents={10000}
          clientSecret="pi_1_secret_2"
          onPaid={() => undefined}
          backLabel="Back"
          onBack={() => undefined}
        />
      </QueryClientProvider>
    </ApiProvider>,
  );
  await user.type(screen.getByLabelText("Card number"), "4242424242424242");
  await user.type(screen.getByLabelText("Expires"), "1234");
  await user.type(screen.getByLabelText("Security code"), "123");
  await user.click(screen.getByRole("button", { name: /Pay/ }));
  await user.click(await screen.findByRole("button", { name: "No, refuse it" }));
  expect(await screen.findByRole("alert")).toBeInTheDocument();
  expect(screen.getByLabelText("Card number")).toHaveFocus();
});
