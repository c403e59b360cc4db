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

interface Props {
  client: QueryClient;
  children: ReactNode;
  /** Where the panel is drawn: a browser, or a test's document. */
  env?: "default" | "test";
}

export function Providers({ client, children, env }: Props) {
  return (
    <HibachiProvider env={env}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </HibachiProvider>
  );
}
