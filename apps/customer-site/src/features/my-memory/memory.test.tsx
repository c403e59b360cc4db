import { createApiClient } from "@hibachi/api-client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { ApiProvider } from "../../shared/data/ApiContext";
import MyMemoryPage from "./components/MyMemoryPage";
import { saidWords } from "./rules";

const dogs = {
  id: "f-1",
  kind: "pets",
  kind_name: "Animals",
  value: "big dogs",
  said_at: "2026-06-04T18:00:00Z",
  channel: "sms",
  by_team: false,
};

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });

function open(hash: string, answer: (request: Request) => Response) {
  window.location.hash = hash;
  const api = createApiClient({ fetch: (request) => Promise.resolve(answer(request)) });
  render(
    <ApiProvider value={api}>
      <QueryClientProvider client={new QueryClient()}>
        <MyMemoryPage />
      </QueryClientProvider>
    </ApiProvider>,
  );
}

afterEach(() => {
  window.location.hash = "";
});

describe("what is remembered of oneself", () => {
  it("is shown, and forgotten by a second press", async () => {
    const asked: string[] = [];
    open("#link=signed", (request) => {
      asked.push(`${request.method} ${request.headers.get("X-Memory-Link") ?? ""}`);
      return json({ items: request.method === "DELETE" ? [] : [dogs] });
    });
    const user = userEvent.setup();
    await user.click(await screen.findByRole("button", { name: "Remove “big dogs”" }));
    await user.click(screen.getByRole("button", { name: "Yes, forget it" }));
    expect(await screen.findByText("We remember nothing of you.")).toBeInTheDocument();
    expect(asked).toEqual(["GET signed", "DELETE signed"]);
  });

  it("is not shown without the link, nor with one that has ended", async () => {
    open("", () => json({}));
    expect(screen.getByRole("heading", { name: "Open the link from your e-mail" })).toBeInTheDocument();
  });

  it("says where it comes from", () => {
    expect(saidWords(dogs)).toMatch(/^You said so by text on .*Jun.* 4/);
    expect(saidWords({ ...dogs, by_team: true })).toMatch(/^Our team wrote this down/);
  });
});
