import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../shared/routing/parents";
import { parseMoneySearch, type MoneySearch } from "./rules";

const money = createRoute({
  getParentRoute: () => shellRoute,
  path: "/money",
  validateSearch: (raw: Record<string, unknown>): MoneySearch => parseMoneySearch(raw),
  component: lazyRouteComponent(() => import("./components/MoneyPage"), "MoneyPage"),
});

export const paymentRoutes = [money] as const;
