import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../shared/routing/parents";
import { parseCustomerSearch, type CustomerSearch } from "./rules";
import { parseTaskSearch, type TaskSearch } from "./tasks/rules";

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

const tasks = createRoute({
  getParentRoute: () => shellRoute,
  path: "/tasks",
  validateSearch: (raw: Record<string, unknown>): TaskSearch => parseTaskSearch(raw),
  component: lazyRouteComponent(() => import("./tasks/components/TasksPage"), "TasksPage"),
});

export const crmRoutes = [customers, customer, tasks] as const;
