import { classNames } from "@hibachi/ui";
import type { KeyboardEvent, ReactNode } from "react";
import styles from "./DataTable.module.css";

export interface Column<Row> {
  id: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Money and counts stand on the right with figures of one width. */
  number?: boolean;
  /** Never broken over two lines. */
  tight?: boolean;
  /** On a phone, rows are cards: `title` cells come first without a label. */
  title?: boolean;
  /** The label is for screen readers alone: a column of buttons says itself what it is. */
  unspoken?: boolean;
}

interface DataTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The row the keyboard is on. */
  current?: number;
  onOpen?: (row: Row) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLTableElement>) => void;
}

/** A list of things. Rows open by click; the link inside the title cell serves keyboards and screen readers. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, current, onOpen } = props;
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col" className={column.number ? styles.number : undefined}>
              {column.unspoken ? <span className="visually-hidden">{column.label}</span> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr
            key={rowKey(row)}
            data-row={index}
            className={classNames(onOpen && styles.open, index === current && styles.current)}
            onClick={(event) => {
              const inside = event.target instanceof Element && event.target.closest("a, button, input");
              if (!inside && !window.getSelection()?.toString()) onOpen?.(row);
            }}
          >
            {columns.map((column) => (
              <td
                key={column.id}
                data-label={column.unspoken ? "" : column.label}
                className={classNames(
                  column.number && styles.number,
                  column.tight && styles.tight,
                  column.title && styles.title,
                )}
              >
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
