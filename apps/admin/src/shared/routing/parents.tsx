import { createRootRoute, createRoute, redirect } from "@tanstack/react-router";
import { refresh } from "../api/refresh";
import { session } from "../api/session";

/** The routes features hang theirs on; `app/` gives them their frames. */
export const rootRoute = createRootRoute();

/** Pages for people who are not signed in. */
export const openRoute = createRoute({ getParentRoute: () => rootRoute, id: "open" });

/** Everything else: a freshly loaded page first trades the refresh cookie for a token. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "shell",
  beforeLoad: async ({ location }) => {
    if (session.get().state === "signed_in" || (await refresh())) return;
    throw redirect({ to: "/sign-in", search: location.href === "/" ? {} : { next: location.href } });
  },
});

export const settingsRoute = createRoute({ getParentRoute: () => shellRoute, path: "/settings" });

export const assistantRoute = createRoute({ getParentRoute: () => shellRoute, path: "/assistant" });
