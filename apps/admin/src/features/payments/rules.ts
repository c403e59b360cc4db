import type { MoneyDifference, RefundItem } from "../../shared/api/types";
import type { Permission } from "../../shared/auth/permissions";

interface TabWords {
  label: string;
  need: Permission;
}

/** What can wait for a person, and who may see it. */
export const TABS = {
  refunds: { label: "Refunds", need: "paymentsRead" },
  credits: { label: "Credits", need: "paymentsRead" },
  differences: { label: "Differences", need: "paymentsRead" },
  messages: { label: "Webhooks", need: "operations" },
  letters: { label: "Letters", need: "customersRead" },
} as const satisfies Record<string, TabWords>;

export type Tab = keyof typeof TABS;

export const isTab = (value: unknown): value is Tab => typeof value === "string" && value in TABS;

/** Filters in the address; without them the refunds, and the open differences. */
export interface MoneySearch {
  tab?: Exclude<Tab, "refunds">;
  settled?: true;
}

export function parseMoneySearch(raw: Record<string, unknown>): MoneySearch {
  const tab = isTab(raw.tab) && raw.tab !== "refunds" ? raw.tab : null;
  return {
    ...(tab ? { tab } : {}),
    ...(raw.settled === "true" || raw.settled === true ? { settled: true as const } : {}),
  };
}

const spoken = (code: string): string => code.replaceAll("_", " ");

const METHODS: Record<RefundItem["method"], string> = {
  card: "card",
  venmo: "Venmo",
  zelle: "Zelle",
  cash: "cash",
};

/** "Balance by card · the card was closed": what the money was, and why it is here. */
export function refundWords(
  refund: Pick<RefundItem, "purpose" | "method" | "reason" | "failure_code">,
): string {
  const purpose = spoken(refund.purpose);
  const what = `${purpose.charAt(0).toUpperCase()}${purpose.slice(1)} by ${METHODS[refund.method]}`;
  const why = refund.failure_code ? `failed: ${spoken(refund.failure_code)}` : spoken(refund.reason);
  return [what, why].filter(Boolean).join(" \u00b7 ");
}

const KINDS: Record<MoneyDifference["kind"], string> = {
  received: "The card provider received another sum than we noted",
  refunded: "The card provider refunded another sum than we noted",
  ledger: "Our ledger and our payments differ",
  unknown_charge: "A charge at the card provider that is none of ours",
  not_noticed: "A charge that was paid, and we did not notice",
};

export const differenceWords = (kind: MoneyDifference["kind"]): string => KINDS[kind];

/** "booking_confirmed" as people say it. */
export function letterName(template: string): string {
  const words = spoken(template);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
