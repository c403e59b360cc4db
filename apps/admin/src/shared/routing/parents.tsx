import { createRootRoute, createRoute, redirect } from "@tanstack/react-router";
import { refresh } from "../api/refresh";
import { session } from "../api/session";

/** The routes features hang theirs on; `app/` gives them their frames. */
export const rootRoute = createRootRoute();

/** Pages for people who are not signed in. */
export const openRoute = createRoute({ getParentRoute: () => rootRoute, id: "open" });

/** A freshly loaded page first trades the refresh cookie for a token. */
export async function enterSession({ location }: { location: { href: string } }): Promise<void> {
  if (session.get().state === "signed_in" || (await refresh())) return;
  throw redirect({ to: "/sign-in", search: location.href === "/" ? {} : { next: location.href } });
}

/** Everything else. Who has to set up a second factor gets to that page and no further. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "shell",
  beforeLoad: async ({ location }) => {
    await enterSession({ location });
    const now = session.get();
    if (now.state === "signed_in" && now.me.must_enrol)
      throw redirect({ to: "/second-factor", search: location.href === "/" ? {} : { next: location.href } });
  },
});

export const settingsRoute = createRoute({ getParentRoute: () => shellRoute, path: "/settings" });

export const assistantRoute = createRoute({ getParentRoute: () => shellRoute, path: "/assistant" });
