import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { ProblemError } from "@hibachi/api-client";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { featureRoutes } from "./routes";

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (count, error) => count < 2 && error instanceof ProblemError && error.passing,
    },
  },
});

/** Fetches the page's code and puts it in the place of its placeholder. */
export async function startRoute(root: HTMLElement, path: string): Promise<void> {
  const route = featureRoutes.find((candidate) => candidate.path === path);
  if (!route) return;
  const { default: Page } = await route.load();
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Page />
      </QueryClientProvider>
    </StrictMode>,
  );
}
