import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { settingsRoute } from "../../shared/routing/parents";

const mailbox = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/mailbox",
  component: lazyRouteComponent(() => import("./components/MailboxPage"), "MailboxPage"),
});

export const communicationsSettingsRoutes = [mailbox] as const;
