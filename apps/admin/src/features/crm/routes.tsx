import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../shared/routing/parents";
import { parseCustomerSearch, type CustomerSearch } from "./rules";

const customers = createRoute({
  getParentRoute: () => shellRoute,
  path: "/customers",
  validateSearch: (raw: Record<string, unknown>): CustomerSearch => parseCustomerSearch(raw),
  component: lazyRouteComponent(() => import("./components/CustomerListPage"), "CustomerListPage"),
});

const customer = createRoute({
  getParentRoute: () => shellRoute,
  path: "/customers/$customerId",
  component: lazyRouteComponent(() => import("./components/CustomerPage"), "CustomerPage"),
});

export const crmRoutes = [customers, customer] as const;
