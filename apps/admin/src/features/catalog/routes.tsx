import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../../shared/routing/parents";

const prices = createRoute({
  getParentRoute: () => shellRoute,
  path: "/prices",
  component: lazyRouteComponent(() => import("./components/PriceBookListPage"), "PriceBookListPage"),
});

const priceBook = createRoute({
  getParentRoute: () => shellRoute,
  path: "/prices/$priceBookId",
  component: lazyRouteComponent(() => import("./components/PriceBookPage"), "PriceBookPage"),
});

export const catalogRoutes = [prices, priceBook] as const;
