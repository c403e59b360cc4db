import { Button, Card, EmptyState, SkeletonRows, Tag, type Tone } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import type { PriceBookRow } from "../../../shared/api/types";
import { Guarded } from "../../../shared/auth/Guarded";
import { useCan } from "../../../shared/auth/permissions";
import { instantDay } from "../../../shared/lib/dates";
import { humanise } from "../../../shared/lib/format";
import { DataTable, type Column } from "../../../shared/ui/DataTable";
import { PageHead } from "../../../shared/ui/PageHead";
import { QueryView } from "../../../shared/ui/QueryView";
import { say } from "../../../shared/ui/say";
import { priceBooksQuery, useDraft } from "../api/priceBooks";

const TONES: Record<PriceBookRow["status"], Tone> = {
  draft: "amber",
  scheduled: "steel",
  current: "leaf",
  past: "plain",
};

const COLUMNS: readonly Column<PriceBookRow>[] = [
  {
    id: "version",
    label: "Version",
    title: true,
    cell: (book) => (
      <Link
        to="/prices/$priceBookId"
        params={{ priceBookId: book.id }}
        style={{ fontWeight: 600, textDecoration: "none" }}
      >
        Version {book.version}
      </Link>
    ),
  },
  {
    id: "status",
    label: "State",
    cell: (book) => <Tag tone={TONES[book.status]}>{humanise(book.status)}</Tag>,
  },
  {
    id: "from",
    label: "In force from",
    cell: (book) => (book.effective_from ? instantDay(book.effective_from) : "not yet"),
  },
  { id: "by", label: "Made by", cell: (book) => book.created_by ?? "—" },
  { id: "note", label: "Note", cell: (book) => book.note ?? "" },
];

export function PriceBookListPage() {
  return (
    <Guarded need="pricesRead">
      <PriceBookList />
    </Guarded>
  );
}

function PriceBookList() {
  const query = useQuery(priceBooksQuery);
  const may = useCan();
  const navigate = useNavigate();
  const draft = useDraft();
  const open = (id: string) => void navigate({ to: "/prices/$priceBookId", params: { priceBookId: id } });
  const existing = query.data?.find((book) => book.status === "draft");
  const start = () => {
    if (existing) open(existing.id);
    else draft.mutate(undefined, { onSuccess: (book) => open(book.id), onError: say.failed });
  };
  return (
    <>
      <PageHead
        title="Prices"
        note="Sold bookings keep the version they were sold under, whatever changes here."
      >
        {may("pricesWrite") ? (
          <Button small busy={draft.isPending} onClick={start}>
            {existing ? "Open the draft" : "Draft new prices"}
          </Button>
        ) : null}
      </PageHead>
      <Card padded={false}>
        <QueryView query={query} skeleton={<SkeletonRows rows={4} height={52} />}>
          {(books) =>
            books.length === 0 ? (
              <EmptyState title="No prices yet">Load the demo data, or draft the first version.</EmptyState>
            ) : (
              <DataTable
                caption="Versions of the prices"
                columns={COLUMNS}
                rows={[...books].sort((a, b) => b.version - a.version)}
                rowKey={(book) => book.id}
                onOpen={(book) => open(book.id)}
              />
            )
          }
        </QueryView>
      </Card>
    </>
  );
}
