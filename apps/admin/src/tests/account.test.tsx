import { accessibilityFaults } from "@hibachi/ui/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { OwnSession } from "../shared/api/types";
import { open, server } from "./renderApp";

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

function login(change: Partial<OwnSession> = {}): OwnSession {
  return {
    id: "l-1",
    device: "Chrome on Mac",
    address: "203.0.113.x",
    opened_at: ago(600),
    last_used_at: ago(0),
    this: true,
    ...change,
  };
}

describe("my account", () => {
  it("shows where I am signed in and signs one device out, or all others", async () => {
    const phone = login({ id: "l-2", device: "Safari on iPhone", last_used_at: ago(180), this: false });
    const api = server()
      .answer("get", "/auth/sessions", [login(), phone])
      .empty("delete", "/auth/sessions/{session_id}")
      .empty("post", "/auth/sessions/end-others");
    const { user, container } = open("/profile");
    const panel = within(await screen.findByRole("region", { name: "Where you are signed in" }));
    expect(await panel.findByText("This device")).toBeInTheDocument();
    expect(panel.getByText(/203\.0\.113\.x · last seen 3 h ago/)).toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.click(panel.getByRole("button", { name: "Sign out Safari on iPhone" }));
    expect(await screen.findByText("Safari on iPhone is signed out.")).toBeInTheDocument();
    await user.click(panel.getByRole("button", { name: "Sign out all others" }));
    await user.click(await screen.findByRole("button", { name: "Sign them out" }));
    expect(await screen.findByText("Only this device is signed in now.")).toBeInTheDocument();
    expect(api.to("delete", "/auth/sessions/{session_id}")).toHaveLength(1);
  });

  it("changes the password against the present one and says when that is wrong", async () => {
    const api = server().on("post", "/auth/password/change", ({ body }) =>
      (body as { current: string }).current === "right"
        ? new Response(null, { status: 204 })
        : Response.json(
            {
              type: "about:blank",
              title: "This is not your present password",
              status: 422,
              code: "wrong_password",
              field: "current",
              errors: [{ field: "current", rule: "password", message: "This is not your present password" }],
            },
            { status: 422 },
          ),
    );
    const { user } = open("/profile");
    const panel = within(await screen.findByRole("region", { name: "Password" }));
    const send = panel.getByRole("button", { name: "Change the password" });
    await user.type(panel.getByLabelText("Present password"), "wrong");
    await user.type(panel.getByLabelText("New password"), "a long walk to Fremont");
    await user.type(panel.getByLabelText("Once more"), "a long walk to Fremont");
    await user.click(send);
    expect(await panel.findByText("This is not your present password")).toBeInTheDocument();
    await user.clear(panel.getByLabelText("Present password"));
    await user.type(panel.getByLabelText("Present password"), "right");
    await user.click(send);
    expect(await screen.findByText(/Your other devices are signed out/)).toBeInTheDocument();
    const sent = api.to("post", "/auth/password/change").map((call) => call.authorization);
    expect(sent).toEqual(["Bearer access-1", "Bearer access-1"]);
  });

  it("switches a kind of letter off", async () => {
    let on = true;
    const api = server()
      .on("get", "/auth/notices", () => Response.json([{ kind: "handover", on }]))
      .on("put", "/auth/notices", () => {
        on = false;
        return Response.json([{ kind: "handover", on }]);
      });
    const { user } = open("/profile");
    const handover = await screen.findByRole("switch", { name: "Conversations that need a person" });
    await user.click(handover);
    expect(handover).not.toBeChecked();
    expect(api.to("put", "/auth/notices")[0]?.body).toEqual({ kind: "handover", on: false });
  });

  it("keeps the choice when a look that began before it ends after it", async () => {
    let on = true;
    let release: (old: Response) => void = () => undefined;
    const late = new Promise<Response>((resolve) => {
      release = resolve;
    });
    const api = server()
      .on("get", "/auth/notices", () => Response.json([{ kind: "handover", on }]))
      .on("put", "/auth/notices", () => {
        on = false;
        return Response.json([{ kind: "handover", on }]);
      });
    const { user, client } = open("/profile");
    const handover = await screen.findByRole("switch", { name: "Conversations that need a person" });
    const now = () => Response.json([{ kind: "handover", on }]);
    api.on("get", "/auth/notices", () => (on ? late : now()));
    void client.invalidateQueries();
    await user.click(handover);
    release(Response.json([{ kind: "handover", on: true }]));
    await waitFor(() => expect(api.to("put", "/auth/notices")).toHaveLength(1));
    await waitFor(() => expect(client.isFetching()).toBe(0));
    expect(handover).not.toBeChecked();
  });
});
