import { formatCents } from "@hibachi/ui";
import type { AuditEntry, Role } from "../../shared/api/types";
import { instantLabel } from "../../shared/lib/dates";
import { count, humanise } from "../../shared/lib/format";

export const ROLES: readonly { role: Role; label: string; may: string }[] = [
  { role: "owner", label: "Owner", may: "Everything, stations and configuration included" },
  {
    role: "admin",
    label: "Admin",
    may: "Own stations: bookings, refunds, staff, reviews; prices with a second person",
  },
  {
    role: "support",
    label: "Support",
    may: "All customers, bookings and the inbox; cancelling and refunds need approval",
  },
  {
    role: "station_manager",
    label: "Station manager",
    may: "Own station: schedules, chefs and time off; no payments",
  },
  { role: "chef", label: "Chef", may: "Own schedule, availability, time off and events" },
];

export function roleLabel(role: Role): string {
  return ROLES.find((one) => one.role === role)?.label ?? role;
}

/** Only an owner makes owners; nobody hands out more than they have. */
export function rolesToGive(mine: Role): Role[] {
  if (mine === "owner") return ROLES.map(({ role }) => role);
  return mine === "admin" ? ["admin", "support", "station_manager", "chef"] : [];
}

/** Roles that make sense only at a station must be given one. */
export function needsStation(role: Role): boolean {
  return role === "station_manager" || role === "chef";
}

/** Why an e-mail address cannot be sent, or null; the server looks closer. */
export function emailProblem(email: string): string | null {
  return /^\S+@\S+$/.test(email.trim()) ? null : "An e-mail address such as ana@example.com";
}

export const PASSWORD_MIN = 12;

/** Why a new password cannot be taken, or null. Length beats character classes; a name inside is the usual mistake. */
export function passwordProblem(
  password: string,
  repeat: string,
  about: readonly string[] = [],
): string | null {
  if (password.length < PASSWORD_MIN)
    return `At least ${PASSWORD_MIN} characters, ${PASSWORD_MIN - password.length} to go`;
  if (new Set(password).size < 5) return "Too few different characters";
  const lower = password.toLowerCase();
  if (about.some((word) => word.length > 3 && lower.includes(word.toLowerCase())))
    return "Leave out your name and e-mail";
  return password === repeat ? null : "The two are not the same";
}

/** Six digits out of whatever was pasted ("123 456"), or null while there are fewer. */
export function totpCode(text: string): string | null {
  const digits = text.replace(/\D/g, "");
  return digits.length === 6 ? digits : null;
}

/** Where to go after signing in: a path inside the panel, never another site. */
export function safeReturn(path: unknown): string {
  return typeof path === "string" && /^\/(?![/\\])/.test(path) && !path.startsWith("/sign-in") ? path : "/";
}

export interface AuditSearch {
  actor?: string;
  action?: string;
  from?: string;
  to?: string;
}

export function parseAuditSearch(raw: Record<string, unknown>): AuditSearch {
  const search: AuditSearch = {};
  if (typeof raw.actor === "string" && raw.actor !== "") search.actor = raw.actor;
  if (typeof raw.action === "string" && raw.action !== "") search.action = raw.action;
  if (typeof raw.from === "string" && /^\d{4}-\d{2}-\d{2}$/.test(raw.from)) search.from = raw.from;
  if (typeof raw.to === "string" && /^\d{4}-\d{2}-\d{2}$/.test(raw.to)) search.to = raw.to;
  return search;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function valueWords(key: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return key.endsWith("_cents") ? formatCents(value) : String(value);
  if (Array.isArray(value)) {
    const plain = value.every((one) => typeof one === "string" && !UUID.test(one));
    return plain ? value.join(", ") || "none" : count(value.length, "entry", "entries");
  }
  if (typeof value === "object") return count(Object.keys(value).length, "field");
  const text = String(value as string);
  if (UUID.test(text)) return `…${text.slice(-8)}`;
  return INSTANT.test(text) ? instantLabel(text) : text;
}

/** The fields an act changed, in words: "Reason: vacation", "Active: yes → no"; times on the reader's own clock. */
export function changeWords({ before, after }: Pick<AuditEntry, "before" | "after">): string[] {
  const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...keys].sort().map((key) => {
    const name = humanise(key.replace(/_(cents|at|id|ids)$/, ""));
    const now = valueWords(key, after?.[key]);
    if (before === null || before === undefined || !(key in before)) return `${name}: ${now}`;
    const old = valueWords(key, before[key]);
    return old === now ? `${name}: ${now}` : `${name}: ${old} → ${now}`;
  });
}
