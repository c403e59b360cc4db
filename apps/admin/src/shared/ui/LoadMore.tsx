import { Button } from "@hibachi/ui";
import type { UseInfiniteQueryResult } from "@tanstack/react-query";

/** The next page of a list, by its cursor. Absent at the end. */
export function LoadMore({
  query,
}: {
  query: Pick<UseInfiniteQueryResult, "hasNextPage" | "isFetchingNextPage" | "fetchNextPage">;
}) {
  if (!query.hasNextPage) return null;
  return (
    <div style={{ display: "grid", justifyContent: "center", padding: 16 }}>
      <Button look="quiet" small busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        Show more
      </Button>
    </div>
  );
}
