import { classNames, SkeletonLines } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { DocumentPassage, DocumentVersion } from "../../../../shared/api/types";
import { MarkedItem } from "../../../../shared/ui/MarkedItem";
import { Notice } from "../../../../shared/ui/Notice";
import { Panel } from "../../../../shared/ui/Panel";
import { QueryView } from "../../../../shared/ui/QueryView";
import { passagesQuery } from "../api/documents";
import { placeWords } from "../rules";
import styles from "./Documents.module.css";

interface PassagesProps {
  id: string;
  version: DocumentVersion;
  /** The passage the address names. */
  marked: string | undefined;
}

/** The passages of a version as text, as the search sees them. */
export function Passages({ id, version, marked }: PassagesProps) {
  if (version.status !== "read") return null;
  return (
    <Panel title={`What version ${version.number.toString()} says`} flush>
      {version.searched ? null : (
        <div className={styles.older}>
          <Notice tone="amber">
            An earlier version.{" "}
            <Link to="/assistant/documents/$documentId" params={{ documentId: id }}>
              Answers come from a newer one
            </Link>
            .
          </Notice>
        </div>
      )}
      <Listed id={id} version={version} marked={marked} />
    </Panel>
  );
}

function Listed({ id, version, marked }: PassagesProps) {
  const query = useQuery(passagesQuery(id, version.number));
  return (
    <QueryView query={query} skeleton={<SkeletonLines lines={8} />}>
      {({ items }) => (
        <ol className={styles.passages} aria-label="Passages">
          {items.map((passage) => (
            <Passage key={passage.id} passage={passage} marked={passage.id === marked} />
          ))}
        </ol>
      )}
    </QueryView>
  );
}

function Passage({ passage, marked }: { passage: DocumentPassage; marked: boolean }) {
  const place = placeWords(passage);
  return (
    <MarkedItem marked={marked} className={classNames(styles.passage, marked && styles.marked)}>
      {place ? <h3 className={styles.place}>{place}</h3> : null}
      {passage.text.split("\n").map((paragraph, at) => (
        <p key={at}>{paragraph}</p>
      ))}
    </MarkedItem>
  );
}
