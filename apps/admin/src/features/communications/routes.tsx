import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { settingsRoute } from "../../shared/routing/parents";
import { parseTestPhoneSearch, type TestPhoneSearch } from "./rules";

const mailbox = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/mailbox",
  component: lazyRouteComponent(() => import("./components/MailboxPage"), "MailboxPage"),
});

const testPhone = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/test-phone",
  validateSearch: (raw: Record<string, unknown>): TestPhoneSearch => parseTestPhoneSearch(raw),
  component: lazyRouteComponent(() => import("./components/TestPhonePage"), "TestPhonePage"),
});

export const communicationsSettingsRoutes = [mailbox, testPhone] as const;
