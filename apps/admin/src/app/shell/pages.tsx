import { EmptyState, ErrorState, SkeletonRows } from "@hibachi/ui";
import { useNetwork } from "@mantine/hooks";
import { Link, type ErrorComponentProps } from "@tanstack/react-router";
import { useEffect } from "react";
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

/** How browsers and the bundler say that the code of a page did not arrive. */
const FETCHING = /preload CSS|dynamically imported module|importing a module script/i;

const reload = () => window.location.reload();

export function PageCrashed({ error }: ErrorComponentProps) {
  const { online } = useNetwork();
  const unfetched = error instanceof Error && FETCHING.test(error.message);
  useEffect(() => {
    if (!unfetched) return;
    window.addEventListener("online", reload);
    return () => window.removeEventListener("online", reload);
  }, [unfetched]);
  if (unfetched)
    return (
      <ErrorState
        level={1}
        title={online ? "This page could not be fetched" : "You are offline"}
        onRetry={reload}
      >
        {online
          ? "The connection may have failed for a moment, or the panel has been renewed meanwhile."
          : "This page appears as soon as the connection is back. Pages you have open already can still be read."}
      </ErrorState>
    );
  return <Crash error={error} />;
}

function Crash({ error }: Pick<ErrorComponentProps, "error">) {
  const problem = asProblem(error);
  const titles: Record<number, string> = { 0: "The server cannot be reached", 429: "A moment, please" };
  const title = titles[problem.status] ?? "This page stopped working";
  return (
    <ErrorState level={1} title={title} onRetry={reload} reference={problem.reference}>
      {problem.message}
    </ErrorState>
  );
}
