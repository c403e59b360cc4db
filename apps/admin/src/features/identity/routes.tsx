import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { enterSession, openRoute, settingsRoute, shellRoute } from "../../shared/routing/parents";
import { parseAuditSearch, type AuditSearch } from "./rules";

interface TokenSearch {
  token?: string;
}

interface KeysSearch {
  /** The key whose last calls are open. */
  calls?: string;
}

const tokenOf = (raw: Record<string, unknown>): TokenSearch =>
  typeof raw.token === "string" ? { token: raw.token } : {};

const signIn = createRoute({
  getParentRoute: () => openRoute,
  path: "/sign-in",
  validateSearch: (raw: Record<string, unknown>): { next?: string } =>
    typeof raw.next === "string" ? { next: raw.next } : {},
  component: lazyRouteComponent(() => import("./components/SignInPage"), "SignInPage"),
});

const forgot = createRoute({
  getParentRoute: () => openRoute,
  path: "/forgot-password",
  component: lazyRouteComponent(() => import("./components/ForgotPasswordPage"), "ForgotPasswordPage"),
});

const reset = createRoute({
  getParentRoute: () => openRoute,
  path: "/reset-password",
  validateSearch: tokenOf,
  component: lazyRouteComponent(() => import("./components/ResetPasswordPage"), "ResetPasswordPage"),
});

const accept = createRoute({
  getParentRoute: () => openRoute,
  path: "/accept-invitation",
  validateSearch: tokenOf,
  component: lazyRouteComponent(() => import("./components/AcceptInvitationPage"), "AcceptInvitationPage"),
});

const enrol = createRoute({
  getParentRoute: () => openRoute,
  path: "/second-factor",
  beforeLoad: enterSession,
  validateSearch: (raw: Record<string, unknown>): { next?: string } =>
    typeof raw.next === "string" ? { next: raw.next } : {},
  component: lazyRouteComponent(() => import("./components/EnrolPage"), "EnrolPage"),
});

const profile = createRoute({
  getParentRoute: () => shellRoute,
  path: "/profile",
  component: lazyRouteComponent(() => import("./components/ProfilePage"), "ProfilePage"),
});

const staff = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/staff",
  component: lazyRouteComponent(() => import("./components/StaffPage"), "StaffPage"),
});

const apiKeys = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/api-keys",
  validateSearch: (raw: Record<string, unknown>): KeysSearch =>
    typeof raw.calls === "string" ? { calls: raw.calls } : {},
  component: lazyRouteComponent(() => import("./components/ApiKeysPage"), "ApiKeysPage"),
});

const audit = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/audit",
  validateSearch: (raw: Record<string, unknown>): AuditSearch => parseAuditSearch(raw),
  component: lazyRouteComponent(() => import("./components/AuditPage"), "AuditPage"),
});

const approvals = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/approvals",
  component: lazyRouteComponent(() => import("./components/ApprovalsPage"), "ApprovalsPage"),
});

export const identityOpenRoutes = [signIn, forgot, reset, accept, enrol] as const;
export const identityRoutes = [profile] as const;
export const identitySettingsRoutes = [approvals, staff, apiKeys, audit] as const;
