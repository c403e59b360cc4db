if (import.meta.env.DEV) void import("./entry-server");

const route = document.querySelector<HTMLElement>("[data-route]");
if (route) void import("./route-host").then((host) => host.startRoute(route, route.dataset.route ?? ""));

if (document.querySelector("[data-island]")) void import("./hydrate").then((start) => start.hydrateIslands());
