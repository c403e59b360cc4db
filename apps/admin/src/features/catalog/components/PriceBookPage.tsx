import { Skeleton, Tag } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import type { PriceBook, PriceBookFields } from "../../../shared/api/types";
import { Guarded } from "../../../shared/auth/Guarded";
import { useCan, useMe } from "../../../shared/auth/permissions";
import { instantDay } from "../../../shared/lib/dates";
import { humanise } from "../../../shared/lib/format";
import { Icon } from "../../../shared/ui/Icon";
import { PageHead } from "../../../shared/ui/PageHead";
import { QueryView } from "../../../shared/ui/QueryView";
import { priceBookQuery, priceBooksQuery } from "../api/priceBooks";
import { fieldsOf, publishState } from "../rules";
import { ApprovalNotice } from "./ApprovalNotice";
import { ComparePanel } from "./ComparePanel";
import { DraftActions } from "./DraftActions";
import { ExamplesPanel } from "./ExamplesPanel";
import { PriceFields } from "./PriceFields";
import styles from "./Prices.module.css";

const route = getRouteApi("/shell/prices/$priceBookId");

export function PriceBookPage() {
  return (
    <Guarded need="pricesRead">
      <FoundBook />
    </Guarded>
  );
}

function FoundBook() {
  const { priceBookId } = route.useParams();
  const query = useQuery(priceBookQuery(priceBookId));
  return (
    <QueryView query={query} skeleton={<Skeleton height={560} radius={14} />} missing="version">
      {(book) => <BookView key={book.id} book={book} />}
    </QueryView>
  );
}

function BookView({ book }: { book: PriceBook }) {
  const may = useCan();
  const me = useMe();
  const currentId = useQuery(priceBooksQuery).data?.find((one) => one.status === "current")?.id;
  const current = useQuery({ ...priceBookQuery(currentId ?? ""), enabled: currentId !== undefined }).data;
  const [draft, setDraft] = useState<PriceBookFields | null>(null);
  const state = publishState(book, me.id);
  const editable = state === "editable" && may("pricesWrite");
  const fields = draft ?? fieldsOf(book);
  const from = book.effective_from ? `In force from ${instantDay(book.effective_from)}` : "Not published";
  return (
    <>
      <PageHead
        title={`Prices, version ${book.version}`}
        mark={<Tag tone={book.status === "current" ? "leaf" : "amber"}>{humanise(book.status)}</Tag>}
        note={`${from}${book.created_by ? ` · made by ${book.created_by}` : ""}`}
        back={
          <Link to="/prices" className={styles.back}>
            <Icon name="left" size={16} /> Prices
          </Link>
        }
      >
        {editable ? (
          <DraftActions
            book={book}
            fields={fields}
            changed={draft !== null}
            hasChanges={current !== undefined}
            onSaved={() => setDraft(null)}
            onUndo={() => setDraft(null)}
          />
        ) : null}
      </PageHead>
      <ApprovalNotice book={book} state={state} mayApprove={may("pricesApprove")} />
      <div className={styles.columns}>
        <PriceFields fields={fields} readOnly={!editable} onChange={setDraft} />
        <div className={styles.side}>
          {current && current.id !== book.id ? (
            <ComparePanel current={fieldsOf(current)} currentVersion={current.version} fields={fields} />
          ) : null}
          <ExamplesPanel
            current={current && current.id !== book.id ? fieldsOf(current) : null}
            fields={fields}
          />
        </div>
      </div>
    </>
  );
}
