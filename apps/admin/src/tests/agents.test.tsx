import { accessibilityFaults } from "@hibachi/ui/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Agent, Agents, Me } from "../shared/api/types";
import { owner } from "./fixtures";
import { open, server } from "./renderApp";
import type { StubApi } from "./stubApi";
import { agent, TOOLS } from "./agents.fixture";

function all(...agents: Agent[]): Agents {
  const reads = { writes: false, confirmed: false, proved: false };
  const about = { ...reads, look_up: true, audience: "customer", need: "" } as const;
  return {
    agents,
    kinds: [
      {
        kind: "menu",
        name: "Menu",
        purpose: "Describes dishes.",
        instructions: "Make the food sound as good as it is.",
        tools: TOOLS,
        kept: [],
        hands_over: [],
        stand_in: "knowledge",
        always_on: false,
      },
    ],
    tools: [
      ...TOOLS.map((name) => ({ name, domain: "menu", about: `About ${name}.`, ...about })),
      {
        ...reads,
        name: "takings",
        domain: "office",
        about: "Money taken in a period.",
        look_up: false,
        audience: "staff",
        need: "payments:read",
      },
    ],
    topics: [
      { code: "menu", name: "Menu" },
      { code: "party", name: "The party" },
    ],
    templates: [
      {
        code: "corporate",
        name: "Corporate",
        about: "Formal and reserved.",
        tone: "formal",
        channels: ["web"],
        without_tools: [],
      },
    ],
    turns: 40,
  };
}

/** What the newest call of its kind carried. */
const sent = (api: StubApi, method: string, path = "") =>
  api.calls.findLast((call) => call.method === method && call.path.includes(path))?.body;

const listed = (...agents: Agent[]) => server().answer("get", "/assistant/agents", all(...agents));
const drawer = () => screen.findByRole("dialog", { name: "Menu" });

describe("the list", () => {
  it("shows purpose, tone, tools, state and share, and can be read by everybody", async () => {
    listed(
      agent({ enabled: false, version: 2 }),
      agent({ key: "a-1", template: "corporate", name: "Ken", channels: ["sms"] }),
    );
    const { container } = open("/assistant/agents");
    const row = await screen.findByRole("row", { name: /^Menu/ });
    for (const words of ["Describes dishes.", "Changed", "Off", "Warm", "All 2", "25 %"])
      expect(within(row).getByText(words)).toBeInTheDocument();
    expect(screen.getByText("Stands in for “Menu”: Text messages")).toBeInTheDocument();
    expect(screen.getByText("Shares of 40 messages in the last 7 days")).toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("shows the tools of the staff apart, and offers them to no agent", async () => {
    listed(agent());
    open("/assistant/agents?agent=menu");
    const row = await screen.findByRole("row", { name: /^Money taken in a period/, hidden: true });
    expect(within(row).getByText("payments:read")).toBeInTheDocument();
    expect(within(await drawer()).queryByText(/Money taken/)).toBeNull();
  });

  it("says what failed and tries again", async () => {
    server().problem("get", "/assistant/agents", 500, "error", "The list is away.");
    open("/assistant/agents");
    expect(await screen.findByText("The list is away.")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: /again/i })).toBeInTheDocument();
  });
});

describe("changing an agent", () => {
  it("saves what was changed, with the version it was read in", async () => {
    const api = listed(agent()).answer(
      "put",
      "/assistant/agents/{key}",
      agent({ tone: "brief", version: 1 }),
    );
    const { user } = open("/assistant/agents?agent=menu");
    const form = await drawer();
    const save = within(form).getByRole("button", { name: "Save" });
    expect(save).toBeDisabled();
    await user.click(within(form).getByRole("radio", { name: "Brief" }));
    await user.click(within(form).getByRole("checkbox", { name: /^Search knowledge/ }));
    await user.click(save);
    expect(await screen.findByText("Saved. It holds from the next message on.")).toBeInTheDocument();
    expect(sent(api, "PUT")).toMatchObject({ tone: "brief", tools: ["menu"], topics: null, version: 0 });
  });

  it("says which field the server refuses", async () => {
    listed(agent()).on("put", "/assistant/agents/{key}", () =>
      Response.json(
        {
          type: "about:blank",
          title: "No",
          status: 422,
          code: "agent_refused",
          detail: "Another agent has this name",
          field: "name",
          rule: "taken",
        },
        { status: 422 },
      ),
    );
    const { user } = open("/assistant/agents?agent=menu");
    const form = await drawer();
    const name = within(form).getByLabelText("Name");
    await user.clear(name);
    await user.type(name, "Travel");
    await user.click(within(form).getByRole("button", { name: "Save" }));
    await waitFor(() => expect(name).toHaveAccessibleDescription(/Another agent has this name/));
  });

  it("shows what somebody else saved before it can be written over", async () => {
    const api = listed(agent()).problem("put", "/assistant/agents/{key}", 409, "agent_stale", "Changed.");
    const { user } = open("/assistant/agents?agent=menu");
    const form = await drawer();
    await user.click(within(form).getByRole("radio", { name: "Brief" }));
    api.answer(
      "get",
      "/assistant/agents",
      all(agent({ tone: "formal", version: 1, updated_by_name: "Aiko" })),
    );
    await user.click(within(form).getByRole("button", { name: "Save" }));
    expect(await within(form).findByText(/Aiko has changed this agent/)).toBeInTheDocument();
    expect(within(form).getByRole("button", { name: "Save" })).toBeDisabled();
    await user.click(within(form).getByRole("button", { name: "Show it" }));
    expect(within(form).getByRole("radio", { name: "Formal" })).toBeChecked();
  });

  it("asks before it resets", async () => {
    const api = listed(agent({ tone: "brief", version: 3 })).answer(
      "post",
      "/assistant/agents/{key}/reset",
      agent(),
    );
    const { user } = open("/assistant/agents?agent=menu");
    await user.click(within(await drawer()).getByRole("button", { name: "Reset" }));
    const asked = await screen.findByRole("dialog", { name: "Reset Menu" });
    expect(asked).toHaveTextContent("become those that were shipped");
    await user.click(within(asked).getByRole("button", { name: "Reset" }));
    await waitFor(() => expect(api.calls.some((call) => call.path.endsWith("/menu/reset"))).toBe(true));
    expect(sent(api, "POST", "/reset")).toEqual({ version: 3 });
    expect(api.calls.some((call) => call.method === "PUT")).toBe(false);
  });

  it("plays a message with what is not saved yet", async () => {
    const api = listed(agent()).answer("post", "/assistant/agents/{key}/try", {
      reply: "**Good** day.",
      agents: ["smalltalk"],
      names: ["Small talk"],
      tools: ["menu"],
      citations: [],
      figures_removed: 0,
      hand_over: null,
    });
    const { user } = open("/assistant/agents?agent=menu");
    const form = await drawer();
    await user.click(within(form).getByRole("radio", { name: "Formal" }));
    await user.type(within(form).getByLabelText("A guest writes"), "hello{Enter}");
    const shown = await within(form).findByRole("status", { name: "What would be answered" });
    expect(shown).toHaveTextContent("Good day.");
    expect(shown).toHaveTextContent("Answered by Small talk");
    expect(sent(api, "POST", "/try")).toMatchObject({
      message: "hello",
      channel: "web",
      settings: { tone: "formal" },
    });
    expect(api.calls.some((call) => call.method === "PUT")).toBe(false);
  });

  it("is read only for who may not write", async () => {
    const me: Me = { ...owner, role: "support", permissions: ["conversations:read", "knowledge:read"] };
    server({ me }).answer("get", "/assistant/agents", all(agent()));
    open("/assistant/agents?agent=menu");
    const form = await drawer();
    expect(within(form).getByText(/Owners and admins change agents/)).toBeInTheDocument();
    expect(within(form).queryByRole("button", { name: "Save" })).toBeNull();
    expect(within(form).getByLabelText("Name")).toBeDisabled();
    expect(screen.queryByRole("button", { name: "Use Corporate" })).toBeNull();
  });
});

describe("templates", () => {
  it("makes an agent that is opened at once", async () => {
    const made = agent({
      key: "a-1",
      template: "corporate",
      name: "Ken",
      enabled: false,
      channels: ["web"],
      version: 1,
    });
    const api = listed(agent()).answer("post", "/assistant/agents", made);
    const { user } = open("/assistant/agents");
    await user.click(await screen.findByRole("button", { name: "Use Corporate" }));
    const asked = await screen.findByRole("dialog", { name: "New agent: Corporate" });
    await user.type(within(asked).getByLabelText("Name"), "Ken");
    api.answer("get", "/assistant/agents", all(agent(), made));
    await user.click(within(asked).getByRole("button", { name: "Create" }));
    expect(await screen.findByRole("dialog", { name: "Ken" })).toBeInTheDocument();
    expect(sent(api, "POST", "/assistant/agents")).toMatchObject({
      template: "corporate",
      name: "Ken",
    });
  });
});
