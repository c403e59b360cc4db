import { Card, classNames, formatCents } from "@hibachi/ui";
import type { BookingStatus, Today } from "../../../../shared/api/types";
import { Link } from "@tanstack/react-router";
import { useCan } from "../../../../shared/auth/permissions";
import styles from "./Today.module.css";

/** The figures a coordinator looks at first; a figure that asks for work is coloured. */
export function CountStrip({ today, station }: { today: Today; station: string | undefined }) {
  const { counts } = today;
  const answers = useCan()("inboxRead");
  const boxes = [
    { label: counts.events === 1 ? "event" : "events", value: String(counts.events), urgent: false },
    {
      label: counts.without_chef === 1 ? "event without a chef" : "events without a chef",
      value: String(counts.without_chef),
      urgent: counts.without_chef > 0,
    },
    {
      label: counts.deposits_due === 1 ? "deposit due, from this day on" : "deposits due, from this day on",
      value: String(counts.deposits_due),
      urgent: false,
      search: {
        from: today.date,
        station,
        status: ["agreement_signed", "awaiting_deposit"] satisfies BookingStatus[],
      },
    },
    ...(answers
      ? [
          {
            label: "waiting for a person",
            value: String(counts.waiting_for_person),
            urgent: counts.waiting_for_person > 0,
            to: "/inbox" as const,
          },
        ]
      : []),
    ...(counts.money_needs_hand > 0
      ? [
          {
            label: "money matters that need a hand",
            value: String(counts.money_needs_hand),
            urgent: true,
            to: "/money" as const,
          },
        ]
      : []),
    ...(today.balance_to_collect_cents === null
      ? []
      : [{ label: "balance to collect", value: formatCents(today.balance_to_collect_cents), urgent: false }]),
  ];
  return (
    <dl className={styles.strip}>
      {boxes.map((box) => {
        const { label, value, urgent } = box;
        const search = "search" in box ? box.search : undefined;
        const to = "to" in box ? box.to : undefined;
        return (
          <Card key={label} padded={false} className={classNames(styles.box, urgent && styles.urgent)}>
            <dt>
              {to ? (
                <Link to={to}>{label}</Link>
              ) : search ? (
                <Link to="/bookings" search={search}>
                  {label}
                </Link>
              ) : (
                label
              )}
            </dt>
            <dd>{value}</dd>
          </Card>
        );
      })}
    </dl>
  );
}
