import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { api, unwrap } from "./client";
import { refresh } from "./refresh";
import { returning } from "./returning";
import { accessToken, session } from "./session";
import type { Me } from "./types";

const me: Me = {
  id: "1",
  name: "Aiko",
  email: "a@example.com",
  role: "owner",
  stations: [],
  permissions: [],
  totp_enabled: false,
  must_enrol: false,
  business: { name: "B", slug: "b" },
};

const tokens = (token: string, expires_in = 900) => ({
  access_token: token,
  token_type: "Bearer" as const,
  expires_in,
  staff: me,
});
const urlOf = (input: Request | string) => (typeof input === "string" ? input : new URL(input.url).pathname);

describe("the session", () => {
  beforeEach(() => {
    session.forget();
    returning.set(true);
  });
  afterEach(() => vi.unstubAllGlobals());

  it("refreshes once however many ask at the same time", async () => {
    const fetch = vi.fn(() => Promise.resolve(Response.json(tokens("t1"))));
    vi.stubGlobal("fetch", fetch);
    expect(await Promise.all([refresh(), refresh(), refresh()])).toEqual([true, true, true]);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(accessToken()).toBe("t1");
  });

  it("does not ask for a stranger's session", async () => {
    returning.set(false);
    const fetch = vi.fn();
    vi.stubGlobal("fetch", fetch);
    expect(await refresh()).toBe(false);
    expect(fetch).not.toHaveBeenCalled();
    expect(session.get()).toEqual({ state: "signed_out" });
  });

  it("repeats a refused request once with a new token", async () => {
    session.signIn(tokens("old"));
    const seen: (string | null)[] = [];
    vi.stubGlobal("fetch", (input: Request | string) => {
      if (urlOf(input).endsWith("/auth/refresh")) return Promise.resolve(Response.json(tokens("new")));
      const authorization = (input as Request).headers.get("authorization");
      seen.push(authorization);
      const fine = authorization === "Bearer new";
      return Promise.resolve(fine ? Response.json([]) : new Response("{}", { status: 401 }));
    });
    expect(await unwrap(api.GET("/flags"))).toEqual([]);
    expect(seen).toEqual(["Bearer old", "Bearer new"]);
  });

  it("renews before sending when the token is about to run out", async () => {
    session.signIn(tokens("old", 10));
    const calls: string[] = [];
    vi.stubGlobal("fetch", (input: Request | string) => {
      calls.push(urlOf(input));
      return Promise.resolve(Response.json(urlOf(input).endsWith("/auth/refresh") ? tokens("new") : []));
    });
    await unwrap(api.GET("/flags"));
    expect(calls).toEqual(["/api/v1/auth/refresh", "/api/v1/flags"]);
  });

  it("ends when the cookie is refused, and says it was in use", async () => {
    session.signIn(tokens("t"));
    vi.stubGlobal("fetch", () => Promise.resolve(new Response("{}", { status: 401 })));
    expect(await refresh()).toBe(false);
    expect(session.get()).toEqual({ state: "signed_out", reason: "expired" });
  });

  it("outlives a server that is down for a moment", async () => {
    session.signIn(tokens("t"));
    vi.stubGlobal("fetch", () => Promise.resolve(new Response("", { status: 503 })));
    await expect(refresh()).rejects.toMatchObject({ status: 503 });
    expect(session.get().state).toBe("signed_in");
  });
});
