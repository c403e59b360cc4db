import { accessibilityFaults } from "@hibachi/ui/testing";
import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { snippetOf, toolGroups } from "../features/identity/outside";
import type { ApiKey, AuditEntry, OutsideConnection } from "../shared/api/types";
import { owner } from "./fixtures";
import { open, server } from "./renderApp";

const URL = "https://ember.example/mcp";
const CONNECTION: OutsideConnection = {
  url: URL,
  on: true,
  tools: [
    { name: "price", about: "The price.", needs: ["tools:read"], reads: true, asks_back: false },
    { name: "hold", about: "Keep a place.", needs: ["tools:write"], reads: false, asks_back: true },
    {
      name: "takings",
      about: "Money.",
      needs: ["tools:read", "payments:read"],
      reads: true,
      asks_back: false,
    },
  ],
};

const KEY: ApiKey = {
  id: "k-1",
  name: "Concierge",
  prefix: "hbk_abc",
  permissions: ["tools:read", "tools:write"],
  created_at: "2026-06-12T16:00:00Z",
  created_by: "Olivia",
  last_used_at: null,
};

function call(id: string, after: Record<string, unknown>): AuditEntry {
  return {
    id,
    at: "2026-06-12T16:00:00Z",
    actor: "Concierge",
    actor_id: "k-1",
    action: "outside_tool.called",
    subject: "api_key",
    subject_id: "k-1",
    detail: null,
    before: null,
    after,
    ip: null,
    request_id: null,
  };
}

function page(connection: Partial<OutsideConnection> = {}, keys: ApiKey[] = [KEY]) {
  return server({
    me: { ...owner, permissions: [...new Set([...owner.permissions, "tools:read", "tools:write"] as const)] },
  })
    .answer("get", "/api-keys", { items: keys, next_cursor: null })
    .answer("get", "/outside-assistants", { ...CONNECTION, ...connection });
}

describe("connecting an outside assistant", () => {
  it("shows the address, settings to paste and what a key reaches", async () => {
    page();
    const { container, user } = open("/settings/api-keys");
    const panel = await screen.findByRole("region", { name: "Outside assistants" });
    expect(await within(panel).findByRole("button", { name: /mcp/ })).toHaveTextContent(URL);
    expect(within(panel).getByText(/Bearer YOUR_KEY/)).toBeInTheDocument();
    await user.click(within(panel).getByText("3 tools a key can reach"));
    const staff = within(panel).getByRole("region", { name: /For the staff/ });
    expect(within(staff).getByText(/payments:read/)).toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("says where to switch it on, and that an installation does not serve it", async () => {
    page({ on: false });
    const { unmount } = open("/settings/api-keys");
    expect(await screen.findByRole("link", { name: "Switch it on under Features" })).toBeInTheDocument();
    unmount();
    page({ url: null });
    open("/settings/api-keys");
    expect(await screen.findByText(/does not run the process/)).toBeInTheDocument();
    expect(screen.queryByText(/YOUR_KEY/)).toBeNull();
  });

  it("gives the settings with the key that was just made, for the rights picked for an assistant", async () => {
    const api = page({}, []).answer("post", "/api-keys", { ...KEY, key: "hbk_secret" });
    const { user } = open("/settings/api-keys");
    const keys = await screen.findByRole("region", { name: "API keys" });
    await user.click(within(keys).getAllByRole("button", { name: "New key" })[0] as HTMLElement);
    await user.type(screen.getByLabelText("Name"), "Concierge");
    await user.click(screen.getByRole("button", { name: "looks up and books" }));
    expect(screen.getByText("Chosen: tools:read, tools:write")).toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Make the key" }));
    expect(await screen.findByText(/Bearer hbk_secret/)).toBeInTheDocument();
    const made = api.calls.find(({ method, path }) => method === "POST" && path.endsWith("/api-keys"));
    expect(made?.body).toEqual({ name: "Concierge", permissions: ["tools:read", "tools:write"] });
  });

  it("lists the last calls of a key, named in the address", async () => {
    const items = [
      call("c-2", { tool: "hold", outcome: "asked_back", error: null, milliseconds: 12 }),
      call("c-1", { tool: "price", outcome: "refused", error: "invalid", milliseconds: 3 }),
    ];
    const api = page().answer("get", "/audit", { items, next_cursor: null });
    open("/settings/api-keys?calls=k-1");
    const table = await screen.findByRole("table", { name: "Calls" });
    const rows = within(table).getAllByRole("row").slice(1);
    expect(rows[0]).toHaveTextContent(/hold.*Asked for a yes.*12 ms/);
    expect(rows[1]).toHaveTextContent(/price.*Refused Invalid.*3 ms/);
    const asked = api.calls.find(({ path }) => path.endsWith("/audit"));
    expect(asked?.search.get("subject")).toBe("k-1");
  });

  it("says so while there are no calls", async () => {
    page().answer("get", "/audit", { items: [], next_cursor: null });
    open("/settings/api-keys?calls=k-1");
    expect(await screen.findByText("No calls yet")).toBeInTheDocument();
  });
});

describe("rules of outside assistants", () => {
  it("writes settings that parse", () => {
    const settings = JSON.parse(snippetOf(URL, "hbk_1")) as { mcpServers: { hibachi: { url: string } } };
    expect(settings.mcpServers.hibachi.url).toBe(URL);
  });

  it("groups tools by what a key needs", () => {
    expect(toolGroups(CONNECTION.tools).map(({ tools }) => tools.map(({ name }) => name))).toEqual([
      ["price"],
      ["hold"],
      ["takings"],
    ]);
  });
});
