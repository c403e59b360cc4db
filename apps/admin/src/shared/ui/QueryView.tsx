import { Button, DeniedState, EmptyState, ErrorState } from "@hibachi/ui";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { asProblem, troubleOf } from "../api/client";
import { relativeLabel } from "../lib/dates";
import { Notice } from "./Notice";

type ViewedQuery<T> = Pick<
  UseQueryResult<T>,
  "data" | "error" | "isPending" | "fetchStatus" | "refetch" | "dataUpdatedAt"
>;

interface QueryViewProps<T> {
  query: ViewedQuery<T>;
  /** Shapes of the size of the content, so that nothing jumps. */
  skeleton: ReactNode;
  /** What is missing when the server answers 404. */
  missing?: string;
  children: (data: T) => ReactNode;
}

/** The states every screen shares: loading, offline, denied, gone, failed, and old data that could not be renewed. */
export function QueryView<T>({ query, skeleton, missing = "page", children }: QueryViewProps<T>) {
  const retry = () => void query.refetch();
  if (query.data !== undefined) {
    return (
      <>
        {query.error ? <OldData since={query.dataUpdatedAt} onRetry={retry} /> : null}
        {children(query.data)}
      </>
    );
  }
  if (query.error) return <Failure error={query.error} missing={missing} onRetry={retry} />;
  if (query.fetchStatus === "paused") return <OfflineState onRetry={retry} />;
  return (
    <div role="status" aria-label="Loading">
      {skeleton}
    </div>
  );
}

export function Failure({
  error,
  missing,
  onRetry,
}: {
  error: unknown;
  missing: string;
  onRetry: () => void;
}) {
  const problem = asProblem(error);
  switch (troubleOf(problem)) {
    case "offline":
      return <OfflineState onRetry={onRetry} />;
    case "denied":
      return <DeniedState>{problem.message}</DeniedState>;
    case "missing":
      return (
        <EmptyState title={`This ${missing} is not here`}>
          It may have been removed or switched off, or it belongs to a station that is not yours.
        </EmptyState>
      );
    default:
      return (
        <ErrorState title="This could not be loaded" onRetry={onRetry} reference={problem.reference}>
          {problem.message}
        </ErrorState>
      );
  }
}

function OfflineState({ onRetry }: { onRetry: () => void }) {
  return (
    <ErrorState title="You are offline" onRetry={onRetry}>
      This page appears as soon as the connection is back. Pages you have open already can still be read.
    </ErrorState>
  );
}

function OldData({ since, onRetry }: { since: number; onRetry: () => void }) {
  const retry = (
    <Button look="quiet" small onClick={onRetry}>
      Try again
    </Button>
  );
  return (
    <Notice tone="amber" action={retry}>
      The newest figures could not be fetched. You see what was loaded{" "}
      {relativeLabel(new Date(since).toISOString())}.
    </Notice>
  );
}
