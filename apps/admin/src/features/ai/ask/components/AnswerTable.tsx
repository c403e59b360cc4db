import { Button } from "@hibachi/ui";
import { useState } from "react";
import { DataTable, type Column } from "../../../../shared/ui/DataTable";
import { SaveButton } from "../../../../shared/ui/SaveButton";
import { cellWords, csvOf, isNumber, type AskRow, type AskTable } from "../rules";
import styles from "./Ask.module.css";
import { PanelLink } from "./PanelLink";

const FEW = 8;
/** So few more are shown at once. */
const SPARE = 3;

/** The rows behind an answer: a few at first, all of them in the file. */
export function AnswerTable({ table, caption }: { table: AskTable; caption: string }) {
  const [whole, setWhole] = useState(false);
  const shown = whole || table.rows.length <= FEW + SPARE ? table.rows : table.rows.slice(0, FEW);
  const indexed = shown.map((row, index) => ({ ...row, index }));
  const more = table.rows.length - shown.length;
  return (
    <div className={styles.table}>
      <DataTable
        caption={caption}
        columns={columnsOf(table)}
        rows={indexed}
        rowKey={({ index }) => String(index)}
      />
      <div className={styles.under}>
        {more > 0 ? (
          <Button look="quiet" small onClick={() => setWhole(true)}>
            Show {more.toLocaleString("en-US")} more
          </Button>
        ) : null}
        <SaveButton
          name={`${table.name}.csv`}
          load={() => Promise.resolve(new Blob([csvOf(table)], { type: "text/csv" }))}
        />
      </div>
    </div>
  );
}

type Indexed = AskRow & { index: number };

/** The first text cell of a row leads to its page. */
function columnsOf(table: AskTable): readonly Column<Indexed>[] {
  return table.columns.map((column, at) => ({
    id: column.key,
    label: column.label,
    number: isNumber(column),
    tight: column.kind === "date" || column.kind === "instant",
    title: at === 0,
    cell: ({ cells, href }) => {
      const words = cellWords(cells[at] ?? null, column);
      return at === 0 && href ? (
        <PanelLink href={href} className={styles.rowLink}>
          {words}
        </PanelLink>
      ) : (
        words
      );
    },
  }));
}
