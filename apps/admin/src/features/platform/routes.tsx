import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { settingsRoute } from "../../shared/routing/parents";

const features = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/features",
  component: lazyRouteComponent(() => import("./components/FeaturesPage"), "FeaturesPage"),
});

const deadLetters = createRoute({
  getParentRoute: () => settingsRoute,
  path: "/dead-letters",
  component: lazyRouteComponent(() => import("./components/DeadLettersPage"), "DeadLettersPage"),
});

export const platformSettingsRoutes = [features, deadLetters] as const;
