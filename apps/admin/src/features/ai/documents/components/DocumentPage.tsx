import { Button, Skeleton } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import type { DocumentRow } from "../../../../shared/api/types";
import { Guarded } from "../../../../shared/auth/Guarded";
import { useCan } from "../../../../shared/auth/permissions";
import { instantLabel } from "../../../../shared/lib/dates";
import { Icon } from "../../../../shared/ui/Icon";
import { Panel } from "../../../../shared/ui/Panel";
import { QueryView } from "../../../../shared/ui/QueryView";
import { documentQuery } from "../api/documents";
import { searchedOf } from "../rules";
import styles from "./Documents.module.css";
import { NewVersion } from "./NewVersion";
import { Passages } from "./Passages";
import { RemoveDialog } from "./RemoveDialog";
import { RenameDialog } from "./RenameDialog";
import { Versions } from "./Versions";

const route = getRouteApi("/shell/assistant/documents/$documentId");

export function DocumentPage() {
  return (
    <Guarded need="knowledgeRead">
      <Found />
    </Guarded>
  );
}

function Found() {
  const { documentId } = route.useParams();
  const query = useQuery(documentQuery(documentId));
  return (
    <QueryView query={query} skeleton={<Skeleton height={420} radius={14} />} missing="document">
      {(document) => <View document={document} />}
    </QueryView>
  );
}

function View({ document }: { document: DocumentRow }) {
  const may = useCan();
  const { passage, version } = route.useSearch();
  const [open, setOpen] = useState<"rename" | "remove" | null>(null);
  const close = () => setOpen(null);
  const shown =
    document.versions.find(({ number }) => number === version) ??
    searchedOf(document) ??
    document.versions[0];
  return (
    <div className={styles.page}>
      <Link to="/assistant/documents" className={styles.back}>
        <Icon name="left" size={16} /> Documents
      </Link>
      <Panel title={document.title} flush>
        <p className={styles.intro}>
          Given by {document.created_by}, {instantLabel(document.created_at)}
        </p>
        {may("knowledgeWrite") ? (
          <div className={styles.actions}>
            <NewVersion id={document.id} />
            <Button look="quiet" small onClick={() => setOpen("rename")}>
              Rename
            </Button>
            <Button look="quiet" small onClick={() => setOpen("remove")}>
              Remove
            </Button>
          </div>
        ) : null}
        <Versions document={document} shown={shown?.number} />
      </Panel>
      {shown ? <Passages id={document.id} version={shown} marked={passage} /> : null}
      {open === "rename" ? <RenameDialog document={document} onClose={close} /> : null}
      {open === "remove" ? <RemoveDialog document={document} onClose={close} /> : null}
    </div>
  );
}
