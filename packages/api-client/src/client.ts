import createClient, { type Client } from "openapi-fetch";
import { toProblemError } from "./problem";
import type { paths } from "./schema";

export type ApiClient = Client<paths>;

interface ClientOptions {
  baseUrl?: string;
  fetch?: (request: Request) => Promise<Response>;
}

/** A typed client for `/api/v1`; pass a `fetch` of your own in tests. */
export function createApiClient({ baseUrl = "/api/v1", fetch }: ClientOptions = {}): ApiClient {
  const origin = typeof location === "undefined" ? "http://localhost" : location.origin;
  return createClient<paths>({ baseUrl: new URL(baseUrl, origin).toString().replace(/\/$/, ""), fetch });
}

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/**
 * The body of an answer, or a `ProblemError`: `await unwrap(api.GET("/menu"))`.
 * A request that got no answer at all becomes the problem `offline`.
 */
export async function unwrap<T>(pending: Promise<Answer<T>>): Promise<T> {
  let answer: Answer<T>;
  try {
    answer = await pending;
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === "AbortError") throw failure;
    throw toProblemError(null);
  }
  if (!answer.response.ok) throw toProblemError(answer.error, answer.response);
  return answer.data as T;
}
