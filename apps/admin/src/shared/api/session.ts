import { returning } from "./returning";
import type { Me, Tokens } from "./types";

/**
 * The signed-in person. The access token lives in memory only; the refresh token is an HttpOnly cookie this code never
 * sees. A page that has just loaded is `unknown` until the first refresh answers.
 */
export type Session =
  | { state: "unknown" }
  | { state: "signed_out"; reason?: "expired" }
  | { state: "signed_in"; token: string; expiresAt: number; me: Me };

type Listener = () => void;

let current: Session = { state: "unknown" };
const listeners = new Set<Listener>();

function set(next: Session): void {
  current = next;
  for (const listener of listeners) listener();
}

export const session = {
  get: (): Session => current,
  subscribe(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  signIn(tokens: Tokens, now: number = Date.now()): void {
    returning.set(true);
    set({
      state: "signed_in",
      token: tokens.access_token,
      expiresAt: now + tokens.expires_in * 1000,
      me: tokens.staff,
    });
  },
  signOut(reason?: "expired"): void {
    returning.set(false);
    set(reason === undefined ? { state: "signed_out" } : { state: "signed_out", reason });
  },
  changeMe(me: Me): void {
    if (current.state === "signed_in") set({ ...current, me });
  },
  /** Forgets everything, as after a page load. */
  forget(): void {
    set({ state: "unknown" });
  },
};

export function accessToken(): string | null {
  return current.state === "signed_in" ? current.token : null;
}

/** Half a minute of slack keeps a request from leaving with a token that dies on the way. */
export function isAboutToExpire(now: number = Date.now()): boolean {
  return current.state === "signed_in" && current.expiresAt - now < 30_000;
}
