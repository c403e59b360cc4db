import type { Plugin } from "vite";

const assets = { script: "/src/app/entry-client.ts", fonts: [], widgetModule: "/src/widget/main.tsx" };

interface ServerEntry {
  renderPath: (path: string, used: typeof assets) => string;
}

/** Renders pages on request during development with the code that prerenders them for production. */
export function renderedPages(): Plugin {
  return {
    name: "hibachi-rendered-pages",
    apply: "serve",
    configureServer: (server) => () => {
      server.middlewares.use((request, response, next) => {
        const path = new URL(request.originalUrl ?? "/", "http://localhost").pathname;
        server
          .ssrLoadModule("/src/app/entry-server.tsx")
          .then((entry) => (entry as ServerEntry).renderPath(path, assets))
          .then((html) => server.transformIndexHtml(path, html))
          .then((html) => response.setHeader("content-type", "text/html").end(html))
          .catch(next);
      });
    },
  };
}
