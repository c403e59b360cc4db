import { Link } from "@tanstack/react-router";
import type { DocumentRow, DocumentVersion } from "../../../../shared/api/types";
import { instantLabel } from "../../../../shared/lib/dates";
import { SaveButton } from "../../../../shared/ui/SaveButton";
import { loadFile } from "../api/documents";
import { kindWords, problemWords } from "../rules";
import styles from "./Documents.module.css";
import { VersionState } from "./VersionState";

/** Every file of a document, the newest first; of each its passages can be looked at. */
export function Versions({ document, shown }: { document: DocumentRow; shown: number | undefined }) {
  return (
    <ul className={styles.versions} aria-label="Versions">
      {document.versions.map((version) => (
        <li key={version.number}>
          <div>
            <p className={styles.line}>
              <b>Version {version.number}</b> <VersionState version={version} />
              {version.searched ? <span className={styles.muted}>answers come from it</span> : null}
            </p>
            <p className={styles.muted}>
              {version.file_name} · {kindWords(version)} · {version.created_by},{" "}
              {instantLabel(version.created_at)}
            </p>
            {version.status === "failed" ? <p className={styles.problem}>{problemWords(version)}</p> : null}
          </div>
          <div className={styles.lineActions}>
            <Look document={document} version={version} shown={shown} />
            <SaveButton name={version.file_name} load={() => loadFile(document.id, version.number)}>
              Download
            </SaveButton>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Look({ document, version, shown }: Parameters<typeof Versions>[0] & { version: DocumentVersion }) {
  if (version.status !== "read" || version.number === shown) return null;
  return (
    <Link
      to="/assistant/documents/$documentId"
      params={{ documentId: document.id }}
      search={{ version: version.number }}
      className={styles.link}
      aria-label={`Passages of version ${version.number.toString()}`}
    >
      Passages
    </Link>
  );
}
