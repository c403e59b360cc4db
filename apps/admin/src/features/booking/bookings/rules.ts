import { formatCents } from "@hibachi/ui";
import type {
  BookingDetail,
  BookingStatus,
  BookingStep,
  CancelPreview,
  Candidate,
  HistoryEntry,
  PaymentKind,
} from "../../../shared/api/types";
import type { Booking } from "./view";
import { isBookingStatus, isOver, statusLabel } from "../../../shared/lib/bookingStatus";
import { addDays } from "../../../shared/lib/dates";
import { humanise } from "../../../shared/lib/format";

/** What the address bar says about the list; everything optional so that a bare address is the default view. */
export interface BookingSearch {
  q?: string;
  status?: BookingStatus[];
  from?: string;
  to?: string;
  station?: string;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

function text(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

function day(value: unknown): string | undefined {
  return typeof value === "string" && DATE.test(value) ? value : undefined;
}

/** Reads filters from an untrusted address: unknown statuses and broken dates are dropped, not fatal. */
export function parseBookingSearch(raw: Record<string, unknown>): BookingSearch {
  const listed = Array.isArray(raw.status)
    ? raw.status
    : typeof raw.status === "string"
      ? raw.status.split(",")
      : [];
  const status = [...new Set(listed.filter(isBookingStatus))];
  const search: BookingSearch = {};
  const q = text(raw.q);
  const from = day(raw.from);
  const to = day(raw.to);
  const station = text(raw.station);
  if (q !== undefined) search.q = q;
  if (status.length > 0) search.status = status;
  if (from !== undefined) search.from = from;
  if (to !== undefined) search.to = to;
  if (station !== undefined) search.station = station;
  return search;
}

export interface OneBookingSearch {
  /** Chefs are being chosen. */
  assign?: true;
}

/** Letters write `?assign=1`, the panel itself `?assign=true`. */
export function parseOneBookingSearch(raw: Record<string, unknown>): OneBookingSearch {
  return ["1", "true", 1, true].includes(raw.assign as string | number | boolean) ? { assign: true } : {};
}

/** The query the server understands. */
export function listQuery(search: BookingSearch) {
  return { q: search.q, status: search.status, from: search.from, to: search.to, station_id: search.station };
}

/** Stable text of a search: compares views and names cache entries. */
export function searchText(search: BookingSearch): string {
  const params = new URLSearchParams();
  if (search.q) params.set("q", search.q);
  for (const status of search.status ?? []) params.append("status", status);
  if (search.from) params.set("from", search.from);
  if (search.to) params.set("to", search.to);
  if (search.station) params.set("station_id", search.station);
  return params.toString();
}

export interface SavedView {
  id: string;
  label: string;
  search: BookingSearch;
  own?: boolean;
}

/** Views everyone starts with; `today` is the station's date. */
export function builtInViews(today: string): SavedView[] {
  return [
    { id: "upcoming", label: "Upcoming", search: { from: today } },
    { id: "week", label: "Next 7 days", search: { from: today, to: addDays(today, 6) } },
    {
      id: "deposit",
      label: "Awaiting deposit",
      search: { status: ["awaiting_deposit", "agreement_signed", "held"] },
    },
    { id: "cancel", label: "Want to cancel", search: { status: ["cancellation_requested"] } },
    { id: "past", label: "Past", search: { to: addDays(today, -1) } },
    { id: "all", label: "All", search: {} },
  ];
}

export function currentView(views: readonly SavedView[], search: BookingSearch): SavedView | undefined {
  const now = searchText(search);
  return views.find((view) => searchText(view.search) === now);
}

export const COLUMNS = [
  { id: "when", label: "When", fixed: true },
  { id: "customer", label: "Customer", fixed: true },
  { id: "status", label: "Status", fixed: false },
  { id: "party", label: "Guests", fixed: false },
  { id: "place", label: "Place", fixed: false },
  { id: "chefs", label: "Chefs", fixed: false },
  { id: "total", label: "Total", fixed: false },
  { id: "balance", label: "Balance", fixed: false },
] as const;

/** The columns somebody may see: sums are for who may see payments. */
export function columnsFor(seesMoney: boolean) {
  return COLUMNS.filter(({ id }) => seesMoney || (id !== "total" && id !== "balance"));
}

export type ColumnId = (typeof COLUMNS)[number]["id"];

/** Where j, k, Home and End lead from a row; null for any other key. */
export function moveRow(key: string, row: number, rows: number): number | null {
  if (rows === 0) return null;
  if (key === "j" || key === "ArrowDown") return Math.min(row + 1, rows - 1);
  if (key === "k" || key === "ArrowUp") return Math.max(row - 1, 0);
  if (key === "Home") return 0;
  if (key === "End") return rows - 1;
  return null;
}

export interface Step {
  to: BookingStep;
  label: string;
  consequence: string;
}

/** States a person may set by hand; payments and cancellation have their own forms. */
const STEPS: readonly Step[] = [
  { to: "in_progress", label: "Start the event", consequence: "The chef is on site and cooking." },
  {
    to: "completed",
    label: "Complete the event",
    consequence: "The party is over. The host is asked for a review.",
  },
  {
    to: "confirmed",
    label: "Keep the booking",
    consequence: "The wish to cancel is withdrawn; date and chefs stay.",
  },
  {
    to: "cancellation_requested",
    label: "Note a wish to cancel",
    consequence: "The booking stays as it is until somebody decides.",
  },
  {
    to: "no_show",
    label: "Mark as no show",
    consequence: "Nobody was there. The deposit is kept and the chefs are free again.",
  },
];

/** What may follow, out of what the server allows; the usual step first. */
export function nextSteps(booking: Pick<BookingDetail, "next_statuses"> & { status: BookingStatus }): Step[] {
  const byHand = STEPS.filter(({ to }) => booking.next_statuses.includes(to));
  // Confirming by hand is only for taking back a wish to cancel; otherwise the deposit confirms.
  return byHand.filter(({ to }) => to !== "confirmed" || booking.status === "cancellation_requested");
}

type Due = Pick<Booking, "status" | "arrival_at">;

/** Of what may follow, the step that is due now; a party of next week starts next week. */
export function dueStep(steps: readonly Step[], { status, arrival_at }: Due, now: Date): Step | undefined {
  const due = {
    in_progress: now >= new Date(arrival_at),
    completed: status === "in_progress",
    confirmed: status === "cancellation_requested",
  };
  return steps.find(({ to }) => to in due && due[to as keyof typeof due]);
}

export function canCancel(status: BookingStatus): boolean {
  return !isOver(status) && status !== "draft";
}

/** Unpaid bookings run out by themselves unless staff keep them. */
export function canHold(status: BookingStatus): boolean {
  return status === "held" || status === "agreement_signed" || status === "awaiting_deposit";
}

const TIPPED: readonly BookingStatus[] = ["confirmed", "in_progress", "completed"];

/** As long as something is owed; afterwards a tip may still come. */
export function canTakePayment(booking: { status: BookingStatus; balance_cents: number }): boolean {
  const owed = booking.balance_cents > 0 && booking.status !== "draft" && booking.status !== "cancelled";
  return owed || TIPPED.includes(booking.status);
}

const RULES: Record<string, string> = {
  full_refund: "Cancelled in the free period, so everything paid goes back.",
  deposit_kept: "Inside the free period's end, so the deposit is kept.",
  nothing_paid: "Nothing has been paid.",
  staff_only: "Less than a day before the event; only staff can cancel.",
};

/** The consequence of cancelling in one sentence of money and one of reason. */
export function cancelWords(preview: CancelPreview, name: string | null): { money: string; reason: string } {
  const who = name ?? "The host";
  const reason = RULES[preview.rule] ?? (preview.rule.includes(" ") ? preview.rule : humanise(preview.rule));
  if (preview.refund_cents === 0 && preview.kept_cents === 0) return { money: "No money moves.", reason };
  if (preview.kept_cents === 0)
    return { money: `${who} gets all ${formatCents(preview.refund_cents)} back.`, reason };
  if (preview.refund_cents === 0)
    return { money: `${who} gets nothing back; we keep ${formatCents(preview.kept_cents)}.`, reason };
  return {
    money: `${who} gets ${formatCents(preview.refund_cents)} back; we keep ${formatCents(preview.kept_cents)}.`,
    reason,
  };
}

/** One line of the history in words. */
export function historyTitle({ kind, before, after }: HistoryEntry): string {
  if (!isBookingStatus(after)) return humanise(kind);
  if (!isBookingStatus(before) || before === after) return statusLabel(after);
  return `${statusLabel(before)} → ${statusLabel(after)}`;
}

/** By how much a payment is above what is owed; a tip is never part of that. */
export function aboveOwed(
  booking: { balance_cents: number },
  kind: PaymentKind,
  cents: number | null,
): number {
  return kind === "tip" || cents === null ? 0 : Math.max(0, cents - Math.max(0, booking.balance_cents));
}

/** What recording a payment does to the balance, in words. A tip is never part of the total. */
export function paymentWords(booking: { balance_cents: number }, kind: string, cents: number | null): string {
  if (cents === null) return "";
  if (kind === "tip") return "A tip goes wholly to the chef and leaves the balance as it is.";
  const left = booking.balance_cents - cents;
  if (left < 0) return `Then ${formatCents(-left)} more is paid than the event costs.`;
  return left === 0 ? "That pays the booking in full." : `${formatCents(left)} stays to be paid.`;
}

export function usualKind(money: { paid_cents: number; balance_cents: number }): PaymentKind {
  if (money.balance_cents <= 0) return "tip";
  return money.paid_cents === 0 ? "deposit" : "balance";
}

/** What usually comes in: the deposit, or all that is left; a tip is whatever the guests gave. */
export function usualAmount(
  money: { quote: { deposit_cents: number }; balance_cents: number },
  kind: PaymentKind,
): string {
  if (kind === "tip") return "";
  return ((kind === "deposit" ? money.quote.deposit_cents : money.balance_cents) / 100).toFixed(2);
}

/** Those who can come first, best score on top. */
export function sortCandidates(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort((a, b) => Number(b.feasible) - Number(a.feasible) || b.score - a.score);
}

/** Why a chef can or cannot: the server's sentence, or its code in words. */
export function reasonWords(candidate: Pick<Candidate, "feasible" | "reason">): string {
  const { reason } = candidate;
  if (!reason) return candidate.feasible ? "Free, and can drive there in time" : "Cannot take this event";
  return reason.includes(" ") ? reason : humanise(reason);
}
