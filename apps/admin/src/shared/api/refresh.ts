import { toProblemError } from "@hibachi/api-client";
import { returning } from "./returning";
import { session } from "./session";
import type { Tokens } from "./types";

const PATH = "/api/v1/auth/refresh";
let running: Promise<boolean> | null = null;

/** Tabs share one cookie, and a refresh token is good for one use: the browser-wide lock makes tabs take turns. */
async function alone<T>(work: () => Promise<T>): Promise<T> {
  const locks: LockManager | undefined = navigator.locks;
  return locks === undefined ? work() : locks.request("hibachi-refresh", work);
}

async function ask(): Promise<boolean> {
  if (session.get().state === "unknown" && !returning.get()) {
    session.signOut();
    return false;
  }
  const answer = await fetch(PATH, { method: "POST", credentials: "same-origin" });
  if (answer.ok) {
    session.signIn((await answer.json()) as Tokens);
    return true;
  }
  // The cookie is gone or revoked. Anything else is the server's trouble and signs nobody out.
  if (answer.status === 401 || answer.status === 403) {
    session.signOut(session.get().state === "signed_in" ? "expired" : undefined);
    return false;
  }
  throw toProblemError(await answer.json().catch(() => null), answer);
}

/**
 * Exchanges the refresh cookie for an access token. Callers that ask while one exchange is under way share its answer.
 * Rejects when the server cannot be reached or has trouble of its own.
 */
export function refresh(): Promise<boolean> {
  running ??= alone(ask).finally(() => {
    running = null;
  });
  return running;
}
