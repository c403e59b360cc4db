import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../shared/routing/parents";
import { parseInboxSearch, type InboxSearch } from "./rules";

const validateSearch = (raw: Record<string, unknown>): InboxSearch => parseInboxSearch(raw);
const component = lazyRouteComponent(() => import("./components/InboxPage"), "InboxPage");

const inbox = createRoute({ getParentRoute: () => shellRoute, path: "/inbox", validateSearch, component });

const thread = createRoute({
  getParentRoute: () => shellRoute,
  path: "/inbox/$conversationId",
  validateSearch,
  component,
});

export const aiRoutes = [inbox, thread] as const;
