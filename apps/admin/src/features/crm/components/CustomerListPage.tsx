import { Card, EmptyState, formatPhone, SkeletonRows } from "@hibachi/ui";
import { Group, SegmentedControl } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { CustomerRow } from "../../../shared/api/types";
import { Guarded } from "../../../shared/auth/Guarded";
import { instantDay } from "../../../shared/lib/dates";
import { count } from "../../../shared/lib/format";
import { DataTable, type Column } from "../../../shared/ui/DataTable";
import { LoadMore } from "../../../shared/ui/LoadMore";
import { PageHead } from "../../../shared/ui/PageHead";
import { QueryView } from "../../../shared/ui/QueryView";
import { SearchField } from "../../../shared/ui/SearchField";
import { customerListQuery } from "../api/customers";
import { waitingProposalsQuery } from "../api/proposals";
import { WaitingProposals } from "./WaitingProposals";

const route = getRouteApi("/shell/customers");

const COLUMNS: readonly Column<CustomerRow>[] = [
  {
    id: "name",
    label: "Name",
    title: true,
    cell: (row) => (
      <Link
        to="/customers/$customerId"
        params={{ customerId: row.id }}
        style={{ fontWeight: 600, textDecoration: "none" }}
      >
        {row.name}
      </Link>
    ),
  },
  { id: "phone", label: "Phone", cell: (row) => (row.phone ? formatPhone(row.phone) : "—") },
  { id: "email", label: "E-mail", cell: (row) => row.email ?? "—" },
  { id: "since", label: "With us since", cell: (row) => instantDay(row.created_at) },
];

export function CustomerListPage() {
  return (
    <Guarded need="customersRead">
      <CustomerList />
    </Guarded>
  );
}

function CustomerList() {
  const { q, check } = route.useSearch();
  const waiting = useQuery(waitingProposalsQuery()).data?.total ?? 0;
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(customerListQuery(q));
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead
        title="Customers"
        note={
          check
            ? `${waiting} to check`
            : query.data
              ? `${count(rows.length, "person", "people")}${query.hasNextPage ? " shown" : ""}`
              : "\u00a0"
        }
      />
      <Card padded={false}>
        <Group p={16} gap={12}>
          <SegmentedControl
            aria-label="Which people"
            value={check ? "check" : "all"}
            data={[
              { value: "all", label: "Everyone" },
              { value: "check", label: waiting > 0 ? `To check (${waiting})` : "To check" },
            ]}
            onChange={(value) =>
              void navigate({ search: value === "check" ? { check: true } : {}, replace: true })
            }
          />
          {check ? null : (
            <SearchField
              bare
              label="Name, e-mail or phone"
              value={q}
              onChange={(text) => void navigate({ search: { q: text }, replace: true })}
            />
          )}
        </Group>
        {check ? (
          <WaitingProposals />
        ) : (
          <QueryView query={query} skeleton={<SkeletonRows rows={8} height={50} />}>
            {() =>
              rows.length === 0 ? (
                <EmptyState title={q ? `Nobody matches “${q}”` : "Nobody yet"}>
                  {q
                    ? "Try a part of the name, the whole e-mail address or the phone number."
                    : "Everyone who asks for a quote or books appears here."}
                </EmptyState>
              ) : (
                <>
                  <DataTable
                    caption="Customers"
                    columns={COLUMNS}
                    rows={rows}
                    rowKey={(row) => row.id}
                    onOpen={(row) =>
                      void navigate({ to: "/customers/$customerId", params: { customerId: row.id } })
                    }
                  />
                  <LoadMore query={query} />
                </>
              )
            }
          </QueryView>
        )}
      </Card>
    </>
  );
}
