import { useSyncExternalStore } from "react";
import { session, type Session } from "../api/session";
import type { Me } from "../api/types";

/** What each part of the panel asks for; the server decides again on every call. */
export const PERMISSIONS = {
  bookingsRead: "bookings:read",
  eventsRead: "bookings:read",
  bookingsWrite: "bookings:write",
  bookingsAssign: "bookings:assign",
  bookingsCancel: "bookings:cancel",
  paymentsRead: "payments:read",
  refundsWrite: "refunds:write",
  paymentsWrite: "payments:write",
  ownScheduleWrite: "own_schedule:write",
  chefsRead: "chefs:read",
  chefsWrite: "chefs:write",
  pricesRead: "prices:read",
  pricesWrite: "prices:write",
  pricesApprove: "prices:approve",
  customersRead: "customers:read",
  customersWrite: "customers:write",
  inboxRead: "conversations:read",
  inboxWrite: "conversations:write",
  tasksRead: "leads:read",
  tasksWrite: "leads:write",
  approvals: "approvals:decide",
  approvalsRequest: "approvals:request",
  staffRead: "staff:read",
  staffWrite: "staff:write",
  keysWrite: "api_keys:write",
  flagsRead: "flags:read",
  flagsWrite: "flags:write",
  knowledgeRead: "knowledge:read",
  knowledgeWrite: "knowledge:write",
  reportsRead: "reports:read",
  budgetWrite: "configuration:write",
  auditRead: "audit:read",
  operations: "system:operate",
} as const;

export type Permission = keyof typeof PERMISSIONS;

/** Chefs read the events they cook; the server shows them no others. */
const OWN: Partial<Record<Permission, Me["permissions"][number]>> = { eventsRead: "own_schedule:read" };

export function can(me: Pick<Me, "permissions">, permission: Permission): boolean {
  return [PERMISSIONS[permission], OWN[permission]].some(
    (one) => one !== undefined && me.permissions.includes(one),
  );
}

export function useSession(): Session {
  return useSyncExternalStore(session.subscribe, session.get);
}

/** The signed-in person; only for what is inside the signed-in shell. */
export function useMe(): Me {
  const current = useSession();
  if (current.state !== "signed_in") throw new Error("Nobody is signed in");
  return current.me;
}

export function useCan(): (permission: Permission) => boolean {
  const me = useMe();
  return (permission) => can(me, permission);
}
