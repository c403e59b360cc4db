import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { ProblemError } from "@hibachi/api-client";
import { ErrorState } from "@hibachi/ui";
import { StrictMode, type ComponentType } from "react";
import { createRoot } from "react-dom/client";
import { OfflineBar } from "./OfflineBar";
import { featureRoutes } from "./routes";

/**
 * Without a connection nothing waits in silence: a read or write fails at once and says so, what was typed stays, and
 * reads come again by themselves. A write never goes out later on its own: the host may have gone by then.
 */
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      networkMode: "always",
      refetchOnReconnect: true,
      retry: (count, error) =>
        count < 2 && navigator.onLine && error instanceof ProblemError && error.passing,
    },
    mutations: { networkMode: "always" },
  },
});

/** Fetches the page's code and puts it in the place of its placeholder. */
export async function startRoute(root: HTMLElement, path: string): Promise<void> {
  const route = featureRoutes.find((candidate) => candidate.path === path);
  if (!route) return;
  const Page = await route.load().then(
    (module) => module.default,
    () => NotLoaded,
  );
  createRoot(root).render(<Host page={Page} />);
}

function Host({ page: Page }: { page: ComponentType }) {
  return (
    <StrictMode>
      <QueryClientProvider client={queries}>
        <OfflineBar />
        <Page />
      </QueryClientProvider>
    </StrictMode>
  );
}

/** A script that did not arrive is asked for anew only by a new page. */
function NotLoaded() {
  return (
    <ErrorState level={1} title="This page did not load" onRetry={() => window.location.reload()}>
      The connection broke while it was on its way. What you have filled in so far is kept.
    </ErrorState>
  );
}
