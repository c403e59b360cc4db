import type { paths } from "@hibachi/api-client";
import { vi } from "vitest";
import type { Answer } from "../shared/api/types";

type Method = "get" | "post" | "put" | "patch" | "delete";

interface Seen {
  method: string;
  path: string;
  search: URLSearchParams;
  body: unknown;
  authorization: string | null;
}

type Handler = (request: Seen) => Response | Promise<Response>;

function pattern(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+").replaceAll(".", "\\.")}$`);
}

/** A form is kept as the text it was sent as. */
function bodyOf(text: string, kind: string | null): unknown {
  if (text === "") return null;
  return kind?.startsWith("application/json") ? (JSON.parse(text) as unknown) : text;
}

/** Answers the panel's calls in place of a server; calls without an answer fail the test loudly. */
export class StubApi {
  readonly calls: Seen[] = [];
  private readonly handlers: { method: string; path: RegExp; handle: Handler }[] = [];

  constructor() {
    vi.stubGlobal("fetch", (input: Request | string, init?: RequestInit) => this.handle(input, init));
    vi.stubGlobal(
      "EventSource",
      class {
        addEventListener() {
          return undefined;
        }
        close() {
          return undefined;
        }
      },
    );
  }

  /** A successful answer, typed by the schema. */
  answer<Path extends keyof paths & string, M extends Method>(
    method: M,
    path: Path,
    body: Answer<Path, M>,
  ): this {
    return this.on(method, path, () => Response.json(body));
  }

  problem(
    method: Method,
    path: keyof paths & string,
    status: number,
    code: string,
    detail = "It did not work.",
  ): this {
    const body = { type: "about:blank", title: "Problem", status, code, detail };
    return this.on(method, path, () => Response.json(body, { status, headers: { "x-request-id": "req-7" } }));
  }

  offline(method: Method, path: keyof paths & string): this {
    return this.on(method, path, () => {
      throw new TypeError("Failed to fetch");
    });
  }

  empty(method: Method, path: keyof paths & string): this {
    return this.on(method, path, () => new Response(null, { status: 204 }));
  }

  on(method: Method, path: keyof paths & string, handle: Handler): this {
    this.handlers.unshift({ method: method.toUpperCase(), path: pattern(path), handle });
    return this;
  }

  to(method: Method, path: keyof paths & string): Seen[] {
    return this.calls.filter((call) => call.method === method.toUpperCase() && pattern(path).test(call.path));
  }

  private async handle(input: Request | string, init?: RequestInit): Promise<Response> {
    const request = typeof input === "string" ? new Request(new URL(input, location.origin), init) : input;
    const url = new URL(request.url);
    const text = await request.text();
    const seen: Seen = {
      method: request.method,
      path: url.pathname.replace("/api/v1", ""),
      search: url.searchParams,
      body: bodyOf(text, request.headers.get("content-type")),
      authorization: request.headers.get("authorization"),
    };
    this.calls.push(seen);
    const found = this.handlers.find((one) => one.method === seen.method && one.path.test(seen.path));
    if (!found) throw new Error(`No answer for ${seen.method} ${seen.path}`);
    return found.handle(seen);
  }
}
