import { EmptyState, ErrorState, SkeletonRows } from "@hibachi/ui";
import { Link, type ErrorComponentProps } from "@tanstack/react-router";
import { asProblem } from "../../shared/api/client";

export function PagePending() {
  return <SkeletonRows rows={5} height={64} />;
}

export function PageMissing() {
  return (
    <EmptyState level={1} title="There is no such page" action={<Link to="/">Go to today</Link>}>
      The address may be mistyped or the page has moved.
    </EmptyState>
  );
}

export function PageCrashed({ error }: ErrorComponentProps) {
  const problem = asProblem(error);
  const titles: Record<number, string> = { 0: "The server cannot be reached", 429: "A moment, please" };
  const title = titles[problem.status] ?? "This page stopped working";
  return (
    <ErrorState
      level={1}
      title={title}
      onRetry={() => window.location.reload()}
      reference={problem.reference}
    >
      {problem.message}
    </ErrorState>
  );
}
