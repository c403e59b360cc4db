import { createRouter } from "@tanstack/react-router";
import { parseSearch, stringifySearch } from "../shared/routing/search";
import { routeTree } from "./routes";
import { PageCrashed, PageMissing, PagePending } from "./shell/pages";

export const router = createRouter({
  routeTree,
  basepath: "/admin",
  parseSearch,
  stringifySearch,
  defaultPreload: "intent",
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 250,
  defaultPendingComponent: PagePending,
  defaultErrorComponent: PageCrashed,
  defaultNotFoundComponent: PageMissing,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
