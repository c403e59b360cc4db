import { describe, expect, it } from "vitest";
import { createApiClient, ProblemError, unwrap } from ".";

function clientAnswering(answer: () => Response) {
  return createApiClient({ fetch: () => Promise.resolve().then(answer) });
}

function problem(body: object, status: number): Response {
  const headers = { "content-type": "application/problem+json", "x-request-id": "req-7" };
  return new Response(JSON.stringify(body), { status, headers });
}

describe("unwrap", () => {
  it("gives the body of an answer", async () => {
    const api = clientAnswering(() =>
      Response.json({ codes: [], rows: [], requests: [], caveat: "Shared grill" }),
    );
    expect((await unwrap(api.GET("/allergens"))).caveat).toBe("Shared grill");
  });

  it("throws the problem with its code, field messages and request id", async () => {
    const body = {
      type: "x",
      title: "Invalid",
      status: 422,
      code: "invalid",
      errors: [{ field: "zip", rule: "known", message: "Unknown ZIP." }],
    };
    const api = clientAnswering(() => problem(body, 422));
    const failure = await unwrap(api.GET("/menu")).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ProblemError);
    expect(failure).toMatchObject({ status: 422, code: "invalid", reference: "req-7", passing: false });
    expect((failure as ProblemError).fieldMessage("zip")).toBe("Unknown ZIP.");
    expect((failure as ProblemError).fieldMessage("date")).toBeNull();
  });

  it("makes a problem of answers that are none and of no answer at all", async () => {
    const page = clientAnswering(() => new Response("<html>", { status: 502 }));
    await expect(unwrap(page.GET("/menu"))).rejects.toMatchObject({
      status: 502,
      code: "unexpected",
      passing: true,
    });
    const silence = clientAnswering(() => {
      throw new TypeError("failed to fetch");
    });
    await expect(unwrap(silence.GET("/menu"))).rejects.toMatchObject({
      status: 0,
      code: "offline",
      passing: true,
    });
  });

  it("lets an abort pass as an abort", async () => {
    const api = clientAnswering(() => {
      throw new DOMException("aborted", "AbortError");
    });
    await expect(unwrap(api.GET("/menu"))).rejects.toMatchObject({ name: "AbortError" });
  });
});
