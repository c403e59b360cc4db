import type { Permission } from "../../shared/auth/permissions";
import type { IconName } from "../../shared/ui/Icon";

export interface NavItem {
  to:
    | "/"
    | "/inbox"
    | "/tasks"
    | "/calendar"
    | "/bookings"
    | "/prep-sheets"
    | "/time-off"
    | "/customers"
    | "/chefs"
    | "/money"
    | "/prices"
    | "/assistant"
    | "/settings";
  label: string;
  icon: IconName;
  need?: Permission;
  /** Left out for those who have this: they see the same with more. */
  unless?: Permission;
  /** The keys that lead here: g, then this letter. */
  letter: string;
}

/** By work, not by table: what a coordinator does first stands first. */
export const NAV: readonly NavItem[] = [
  { to: "/", label: "Today", icon: "today", need: "bookingsRead", letter: "t" },
  { to: "/inbox", label: "Inbox", icon: "inbox", need: "inboxRead", letter: "i" },
  { to: "/tasks", label: "Tasks", icon: "tasks", need: "tasksRead", letter: "k" },
  { to: "/calendar", label: "Calendar", icon: "calendar", need: "eventsRead", letter: "c" },
  { to: "/bookings", label: "Bookings", icon: "bookings", need: "bookingsRead", letter: "b" },
  {
    to: "/prep-sheets",
    label: "My events",
    icon: "bookings",
    need: "eventsRead",
    unless: "bookingsRead",
    letter: "e",
  },
  {
    to: "/time-off",
    label: "My time off",
    icon: "calendar",
    need: "ownScheduleWrite",
    unless: "chefsRead",
    letter: "o",
  },
  { to: "/customers", label: "Customers", icon: "people", need: "customersRead", letter: "u" },
  { to: "/chefs", label: "Chefs", icon: "chefs", need: "chefsRead", letter: "h" },
  { to: "/money", label: "Money", icon: "money", need: "paymentsRead", letter: "m" },
  { to: "/prices", label: "Prices", icon: "prices", need: "pricesRead", letter: "p" },
  { to: "/assistant", label: "Assistant", icon: "assistant", need: "bookingsRead", letter: "a" },
];

export function isOffered(item: NavItem, may: (permission: Permission) => boolean): boolean {
  return (item.need === undefined || may(item.need)) && !(item.unless && may(item.unless));
}

/** A page within settings or another area with several pages. */
export interface SectionItem {
  to:
    | "/assistant/ask"
    | "/assistant/articles"
    | "/assistant/documents"
    | "/assistant/answers"
    | "/assistant/agents"
    | "/assistant/utterances"
    | "/assistant/quality"
    | "/assistant/costs"
    | "/settings/approvals"
    | "/settings/staff"
    | "/settings/on-call"
    | "/settings/api-keys"
    | "/settings/features"
    | "/settings/audit"
    | "/settings/dead-letters"
    | "/settings/mailbox"
    | "/settings/test-phone";
  label: string;
  note: string;
  need: Permission;
}

export const SETTINGS: readonly SectionItem[] = [
  { to: "/settings/approvals", label: "Approvals", note: "What a second person decides", need: "approvals" },
  { to: "/settings/staff", label: "Staff", note: "People, roles and invitations", need: "staffRead" },
  { to: "/settings/on-call", label: "On call", note: "Who is texted about hand-overs", need: "staffRead" },
  {
    to: "/settings/api-keys",
    label: "API keys",
    note: "For programs that act for the business",
    need: "keysWrite",
  },
  { to: "/settings/features", label: "Features", note: "Release batches and flags", need: "flagsRead" },
  { to: "/settings/audit", label: "Audit log", note: "Who did what and when", need: "auditRead" },
  {
    to: "/settings/dead-letters",
    label: "Dead letters",
    note: "Events that need a second try",
    need: "operations",
  },
  { to: "/settings/mailbox", label: "Mailbox", note: "Mail sent in development", need: "operations" },
  { to: "/settings/test-phone", label: "Test phone", note: "Texts in development", need: "operations" },
];

export const ASSISTANT: readonly SectionItem[] = [
  { to: "/assistant/ask", label: "Ask", note: "Questions about the business", need: "bookingsRead" },
  { to: "/assistant/answers", label: "Answers", note: "How every message was answered", need: "inboxRead" },
  {
    to: "/assistant/articles",
    label: "Articles",
    note: "What guests read, against the rules",
    need: "knowledgeRead",
  },
  {
    to: "/assistant/documents",
    label: "Documents",
    note: "Contracts, letters and lists to ask",
    need: "knowledgeRead",
  },
  {
    to: "/assistant/agents",
    label: "Agents",
    note: "Who answers, and how each is set",
    need: "knowledgeRead",
  },
  {
    to: "/assistant/utterances",
    label: "Utterances",
    note: "What customers say, and what they mean",
    need: "knowledgeRead",
  },
  {
    to: "/assistant/quality",
    label: "Quality",
    note: "What was measured, against the bars",
    need: "reportsRead",
  },
  { to: "/assistant/costs", label: "Costs", note: "Language models and their budget", need: "reportsRead" },
];
