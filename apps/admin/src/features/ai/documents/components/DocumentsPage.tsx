import { EmptyState, SkeletonRows } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import type { DocumentRow } from "../../../../shared/api/types";
import { Guarded } from "../../../../shared/auth/Guarded";
import { useCan } from "../../../../shared/auth/permissions";
import { instantLabel } from "../../../../shared/lib/dates";
import { count } from "../../../../shared/lib/format";
import { DataTable, type Column } from "../../../../shared/ui/DataTable";
import { Panel } from "../../../../shared/ui/Panel";
import { QueryView } from "../../../../shared/ui/QueryView";
import { documentsQuery } from "../api/documents";
import { kindWords } from "../rules";
import styles from "./Documents.module.css";
import { DropArea } from "./DropArea";
import { VersionState } from "./VersionState";

const COLUMNS: readonly Column<DocumentRow>[] = [
  {
    id: "title",
    label: "Document",
    title: true,
    cell: ({ id, title }) => (
      <Link to="/assistant/documents/$documentId" params={{ documentId: id }} className={styles.link}>
        {title}
      </Link>
    ),
  },
  {
    id: "state",
    label: "State",
    cell: ({ versions: [newest] }) => (newest ? <VersionState version={newest} /> : null),
  },
  {
    id: "version",
    label: "Version",
    number: true,
    cell: ({ versions: [newest] }) => newest?.number,
  },
  {
    id: "file",
    label: "File",
    tight: true,
    cell: ({ versions: [newest] }) => (newest ? kindWords(newest) : null),
  },
  {
    id: "given",
    label: "Given",
    tight: true,
    cell: ({ versions: [newest] }) => (newest ? instantLabel(newest.created_at) : null),
  },
];

export function DocumentsPage() {
  return (
    <Guarded need="knowledgeRead">
      <Documents />
    </Guarded>
  );
}

function Documents() {
  const may = useCan();
  const navigate = useNavigate();
  const query = useQuery(documentsQuery);
  return (
    <Panel title="Documents" flush>
      <p className={styles.intro}>
        Contracts, letters, handbooks and price lists. The team asks them on the page{" "}
        <Link to="/assistant/ask" search={{ where: "documents" }}>
          Ask
        </Link>
        ; guests never see them.
      </p>
      {may("knowledgeWrite") ? <DropArea /> : null}
      <QueryView query={query} skeleton={<SkeletonRows rows={4} height={56} />}>
        {({ items, most }) =>
          items.length === 0 ? (
            <EmptyState title="No documents yet">
              {may("knowledgeWrite")
                ? "Give a contract with a venue, the insurance letter or a price list, and ask what it says."
                : "Somebody who may change articles can give the first one."}
            </EmptyState>
          ) : (
            <>
              <p className={styles.count}>
                {count(items.length, "document")} of at most {most}
              </p>
              <DataTable
                caption="Documents"
                columns={COLUMNS}
                rows={items}
                rowKey={({ id }) => id}
                onOpen={({ id }) =>
                  void navigate({ to: "/assistant/documents/$documentId", params: { documentId: id } })
                }
              />
            </>
          )
        }
      </QueryView>
    </Panel>
  );
}
