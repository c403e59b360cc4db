import { DateText, Money, Tag } from "@hibachi/ui";
import { Link } from "@tanstack/react-router";
import type { BookingRow } from "../../../../shared/api/types";
import { isOver } from "../../../../shared/lib/bookingStatus";
import { awayWords, coming } from "../../../../shared/lib/chefs";
import { joinNames, partyLabel } from "../../../../shared/lib/format";
import type { Column } from "../../../../shared/ui/DataTable";
import { StatusTag } from "../../../../shared/ui/StatusTag";
import type { ColumnId } from "../rules";
import styles from "./BookingList.module.css";

/** A sum, or a dash for who may not see it. */
function Sum({ cents }: { cents: number | null }) {
  return cents === null ? "—" : <Money cents={cents} />;
}

/** How each column of the list is drawn; which are shown is the person's choice. */
export const CELLS: Record<ColumnId, Column<BookingRow>> = {
  when: {
    id: "when",
    label: "When",
    title: true,
    cell: (row) => <DateText date={row.date} slot={row.slot} />,
  },
  customer: {
    id: "customer",
    label: "Customer",
    title: true,
    cell: (row) => (
      <Link to="/bookings/$bookingId" params={{ bookingId: row.id }} className={styles.name}>
        <b>{row.customer_name ?? "No name yet"}</b>
        <span>{row.reference}</span>
      </Link>
    ),
  },
  status: { id: "status", label: "Status", cell: (row) => <StatusTag status={row.status} /> },
  party: {
    id: "party",
    label: "Guests",
    number: true,
    cell: (row) => (
      <span title={partyLabel(row)}>
        {row.severe_allergy ? <Tag tone="plum">severe allergy</Tag> : null} {row.guests}
      </span>
    ),
  },
  place: { id: "place", label: "Place", cell: (row) => row.city ?? row.zip ?? "—" },
  chefs: {
    id: "chefs",
    label: "Chefs",
    cell: (row) =>
      row.chefs_missing > 0 && !isOver(row.status) ? (
        <>
          {joinNames(coming(row.chefs).map((chef) => chef.name))}{" "}
          <Tag tone="amber">
            {awayWords(row.chefs) || (row.chefs.length > 0 ? "chef missing" : "no chef")}
          </Tag>
        </>
      ) : (
        joinNames(row.chefs.map((chef) => chef.name)) || "—"
      ),
  },
  total: { id: "total", label: "Total", number: true, cell: (row) => <Sum cents={row.total_cents} /> },
  balance: {
    id: "balance",
    label: "Balance",
    number: true,
    cell: (row) =>
      row.balance_cents !== 0 ? <Sum cents={row.balance_cents} /> : row.status === "cancelled" ? "—" : "paid",
  },
};
