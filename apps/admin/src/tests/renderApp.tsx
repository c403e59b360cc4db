import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createQueryClient, Providers } from "../app/providers";
import { createAppRouter } from "../app/router";
import { returning } from "../shared/api/returning";
import { session } from "../shared/api/session";
import type { Me } from "../shared/api/types";
import { allergens, owner } from "./fixtures";
import { StubApi } from "./stubApi";

interface Options {
  me?: Me | null;
}

/** A server that knows the person (or nobody) and has no stations, conversations or tasks. */
export function server({ me = owner }: Options = {}): StubApi {
  session.forget();
  returning.set(true);
  const api = new StubApi()
    .answer("get", "/stations", [])
    .answer("get", "/conversations", { items: [], next_cursor: null })
    .answer("get", "/conversations/{conversation_id}/alerts", [])
    .answer("get", "/chef-alerts", [])
    .answer("get", "/contact-proposals", { items: [], total: 0 })
    .answer("get", "/auth/sessions", [])
    .answer("get", "/auth/notices", [])
    .answer("get", "/allergens", allergens)
    .answer("get", "/tasks", { items: [], next_cursor: null })
    .answer("post", "/live/ticket", { ticket: "t", expires_in: 30 });
  return me === null
    ? api.problem("post", "/auth/refresh", 401, "bad_refresh")
    : api.answer("post", "/auth/refresh", {
        access_token: "access-1",
        token_type: "Bearer",
        expires_in: 900,
        staff: me,
      });
}

/** The whole panel at an address, as a browser would open it. */
export function open(path: string) {
  const history = createMemoryHistory({ initialEntries: [`/admin${path}`] });
  const router = createAppRouter(history);
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { retry: false } });
  const view = render(
    <Providers client={client} env="test">
      <RouterProvider router={router} />
    </Providers>,
  );
  return { ...view, user: userEvent.setup(), client, router, address: () => history.location.href };
}
