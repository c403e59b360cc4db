import { Button, EmptyState, SkeletonRows } from "@hibachi/ui";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Navigate } from "@tanstack/react-router";
import { useRef } from "react";
import type { BookingRow } from "../../../../shared/api/types";
import { Guarded } from "../../../../shared/auth/Guarded";
import { useCan } from "../../../../shared/auth/permissions";
import { count } from "../../../../shared/lib/format";
import { Card } from "@hibachi/ui";
import { DataTable } from "../../../../shared/ui/DataTable";
import { LoadMore } from "../../../../shared/ui/LoadMore";
import { PageHead } from "../../../../shared/ui/PageHead";
import { QueryView } from "../../../../shared/ui/QueryView";
import { bookingListQuery } from "../api/bookings";
import { columnsFor, searchText, type BookingSearch } from "../rules";
import styles from "./BookingList.module.css";
import { CELLS } from "./columns";
import { ColumnMenu } from "./ColumnMenu";
import { ExportButton } from "./ExportButton";
import { ListFilters } from "./ListFilters";
import { SavedViews } from "./SavedViews";
import { useColumns } from "./useColumns";
import { useRowKeys } from "./useRowKeys";

const route = getRouteApi("/shell/bookings");

export function BookingListPage() {
  const may = useCan();
  if (!may("bookingsRead") && may("eventsRead")) return <Navigate to="/prep-sheets" replace />;
  return (
    <Guarded need="bookingsRead">
      <BookingList />
    </Guarded>
  );
}

function BookingList() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const may = useCan();
  const query = useInfiniteQuery(bookingListQuery(search));
  const { hidden, toggle } = useColumns();
  const find = useRef<HTMLInputElement>(null);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const total = query.data?.pages[0]?.total;
  const open = (row: BookingRow) =>
    void navigate({ to: "/bookings/$bookingId", params: { bookingId: row.id } });
  const current = useRowKeys({
    count: rows.length,
    listId: searchText(search),
    onOpen: (at) => {
      const row = rows[at];
      if (row) open(row);
    },
    onFind: () => find.current?.focus(),
  });
  const set = (change: BookingSearch) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  const known = columnsFor(may("paymentsRead"));
  const columns = known.filter((column) => !hidden.has(column.id)).map((column) => CELLS[column.id]);
  return (
    <>
      <PageHead title="Bookings" note={query.data ? count(total ?? rows.length, "booking") : "\u00a0"}>
        <ColumnMenu columns={known} hidden={hidden} onToggle={toggle} />
        <ExportButton search={search} />
        {may("bookingsWrite") ? (
          <Button small onClick={() => void navigate({ to: "/bookings/new" })}>
            New booking
          </Button>
        ) : null}
      </PageHead>
      <SavedViews search={search} />
      <Card padded={false}>
        <ListFilters search={search} onChange={set} findRef={find} />
        <QueryView query={query} skeleton={<SkeletonRows rows={10} height={58} />}>
          {() =>
            rows.length === 0 ? (
              <NoRows filtered={searchText(search) !== ""} onClear={() => void navigate({ search: {} })} />
            ) : (
              <>
                <DataTable
                  caption="Bookings"
                  columns={columns}
                  rows={rows}
                  rowKey={(row) => row.id}
                  current={current}
                  onOpen={open}
                />
                <LoadMore query={query} />
                <div className={styles.foot}>
                  <span>
                    {total === undefined ? count(rows.length, "row") : `${rows.length} of ${total} shown`}
                  </span>
                  <span className={styles.keys}>
                    <kbd>j</kbd> <kbd>k</kbd> move · <kbd>Enter</kbd> open · <kbd>/</kbd> search
                  </span>
                </div>
              </>
            )
          }
        </QueryView>
      </Card>
    </>
  );
}

function NoRows({ filtered, onClear }: { filtered: boolean; onClear: () => void }) {
  return filtered ? (
    <EmptyState
      title="No booking fits these filters"
      action={
        <Button small onClick={onClear}>
          Show all bookings
        </Button>
      }
    >
      Widen the dates, or search by reference, name, e-mail or phone.
    </EmptyState>
  ) : (
    <EmptyState title="No bookings yet">
      The first one appears here as soon as someone holds a date on the site.
    </EmptyState>
  );
}
