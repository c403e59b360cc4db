import { startDisclosures } from "./enhance/disclosure";
import { startThemeToggle } from "./enhance/theme";

if (import.meta.env.DEV) void import("./entry-server");

startThemeToggle();
startDisclosures();

/* Everything below is fetched only on pages that have a use for it. */
const route = document.querySelector<HTMLElement>("[data-route]");
if (route) void import("./route-host").then((host) => host.startRoute(route, route.dataset.route ?? ""));

if (document.querySelector("[data-island]")) {
  const start = () => void import("./hydrate").then((islands) => islands.hydrateIslands());
  if ("requestIdleCallback" in window) requestIdleCallback(start, { timeout: 1200 });
  else setTimeout(start, 200);
}

const enhanced = document.querySelectorAll<HTMLElement>("[data-enhance]");
if (enhanced.length > 0) void import("./enhance").then(({ enhance }) => enhanced.forEach(enhance));
