import { asText, readStored, writeStored } from "./stored";

const KEY = "hibachi.offer";

/** The waitlist offer this tab came for; one in the address (`#offer=…`) is kept and taken out of it. */
export function takeOffer(): string | null {
  const token = new URLSearchParams(window.location.hash.replace(/^#/, "")).get("offer");
  if (token === null) return readStored(window.sessionStorage, KEY, asText);
  writeStored(window.sessionStorage, KEY, token);
  window.history.replaceState(null, "", window.location.pathname + window.location.search);
  return token;
}

export const forgetOffer = (): void => writeStored(window.sessionStorage, KEY, null);
