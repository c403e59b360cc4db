import { HibachiProvider } from "@hibachi/ui/mantine";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ProblemError } from "../shared/api/client";

/** Answers that will not change by asking again are not retried. */
function worthRetrying(failures: number, error: unknown): boolean {
  return failures < 2 && !(error instanceof ProblemError && !error.passing);
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: worthRetrying },
      mutations: { networkMode: "always" },
    },
  });
}

export function Providers({ client, children }: { client: QueryClient; children: ReactNode }) {
  return (
    <HibachiProvider>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </HibachiProvider>
  );
}
