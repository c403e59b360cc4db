import type { BookingRow, CustomerRow } from "../../shared/api/types";
import type { Permission } from "../../shared/auth/permissions";
import { dayLabel } from "../../shared/lib/dates";
import { formatSlot } from "@hibachi/ui";
import { ASSISTANT, isOffered, NAV, SETTINGS } from "../shell/nav";

export interface Entry {
  id: string;
  label: string;
  note: string;
  /** Further words that find it. */
  words?: string;
  href: string;
}

export interface EntryGroup {
  label: string;
  entries: Entry[];
}

type May = (permission: Permission) => boolean;

/** All places the person may go to. */
export function pageEntries(may: May): Entry[] {
  const pages = NAV.filter((item) => isOffered(item, may)).map((item) => ({
    id: `page-${item.to}`,
    label: item.label,
    note: `g ${item.letter}`,
    href: item.to,
  }));
  const sections = [
    ...SETTINGS.map((item) => ({ ...item, area: "Settings" })),
    ...ASSISTANT.map((item) => ({ ...item, area: "Assistant" })),
  ];
  const inside = sections
    .filter((item) => may(item.need))
    .map((item) => ({
      id: `page-${item.to}`,
      label: item.label,
      note: item.area,
      words: item.note,
      href: item.to,
    }));
  return [
    ...pages,
    ...inside,
    {
      id: "page-profile",
      label: "Profile and security",
      note: "",
      words: "password totp second factor sign out",
      href: "/profile",
    },
  ];
}

/** Things people come to do, under the words they use. */
export function actionEntries(may: May): Entry[] {
  const actions: (Entry & { need: Permission })[] = [
    {
      id: "act-new",
      label: "Take a booking by phone",
      note: "New booking",
      href: "/bookings/new",
      words: "hold date create",
      need: "bookingsWrite",
    },
    {
      id: "act-deposit",
      label: "Chase deposits",
      note: "Bookings awaiting a deposit",
      href: "/bookings?status=awaiting_deposit",
      words: "payment unpaid",
      need: "bookingsRead",
    },
    {
      id: "act-cancel",
      label: "Answer wishes to cancel",
      note: "Bookings",
      href: "/bookings?status=cancellation_requested",
      words: "refund",
      need: "bookingsRead",
    },
    {
      id: "act-week",
      label: "See the chefs' week",
      note: "Calendar",
      href: "/calendar?view=chefs",
      words: "schedule roster",
      need: "bookingsRead",
    },
    {
      id: "act-answer",
      label: "Answer who is waiting",
      note: "Inbox",
      href: "/inbox?state=waiting_for_person",
      words: "chat reply",
      need: "inboxWrite",
    },
    {
      id: "act-prices",
      label: "Change prices",
      note: "Prices",
      href: "/prices",
      words: "draft publish",
      need: "pricesWrite",
    },
    {
      id: "act-invite",
      label: "Invite a colleague",
      note: "Staff",
      href: "/settings/staff",
      words: "add user",
      need: "staffWrite",
    },
    {
      id: "act-hours",
      label: "Change a chef's hours",
      note: "Chefs",
      href: "/chefs",
      words: "time off availability",
      need: "chefsWrite",
    },
  ];
  return actions.filter((action) => may(action.need));
}

const LONG_ENOUGH = 6;

/** What was typed as a question, once it looks like one: more than a name or a reference. */
export function askEntry(query: string, may: May): Entry[] {
  const text = query.trim();
  if (!may("bookingsRead") || text.length < LONG_ENOUGH || !/\s/.test(text)) return [];
  const href = `/assistant/ask?q=${encodeURIComponent(text).replaceAll("%20", "+")}`;
  return [{ id: "ask", label: `Ask: ${text}`, note: "Assistant", href }];
}

/** Every word of the query must begin a word of the entry. */
export function matches(entry: Entry, query: string): boolean {
  const words = `${entry.label} ${entry.note} ${entry.words ?? ""}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return query
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)));
}

export function bookingEntry(row: BookingRow): Entry {
  return {
    id: `booking-${row.id}`,
    label: `${row.reference} · ${row.customer_name ?? "no name yet"}`,
    note: `${dayLabel(row.date)} · ${formatSlot(row.slot)}`,
    href: `/bookings/${row.id}`,
  };
}

export function customerEntry(row: CustomerRow): Entry {
  return { id: `customer-${row.id}`, label: row.name, note: row.email ?? "", href: `/customers/${row.id}` };
}
