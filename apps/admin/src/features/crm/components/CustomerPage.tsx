import { DateText, Money, Phone, Skeleton } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import type { BookingRow, Customer } from "../../../shared/api/types";
import { Guarded } from "../../../shared/auth/Guarded";
import { useCan } from "../../../shared/auth/permissions";
import { dayLabel, todayIn } from "../../../shared/lib/dates";
import { count } from "../../../shared/lib/format";
import { RememberedPanel } from "../../../shared/memory/RememberedPanel";
import { SummaryPanel } from "../../../shared/summary/SummaryPanel";
import { DataTable, type Column } from "../../../shared/ui/DataTable";
import { Facts } from "../../../shared/ui/Facts";
import { Icon } from "../../../shared/ui/Icon";
import { PageHead } from "../../../shared/ui/PageHead";
import { Panel } from "../../../shared/ui/Panel";
import { QueryView } from "../../../shared/ui/QueryView";
import { StatusTag } from "../../../shared/ui/StatusTag";
import { Timeline } from "../../../shared/ui/Timeline";
import { ShortId } from "../../../shared/ui/ShortId";
import { customerQuery } from "../api/customers";
import { consentWords, timelineTone } from "../rules";
import { ProposalsPanel } from "./ProposalsPanel";
import styles from "./Customer.module.css";

const route = getRouteApi("/shell/customers/$customerId");

const BOOKINGS: readonly Column<BookingRow>[] = [
  {
    id: "when",
    label: "When",
    title: true,
    cell: (row) => (
      <Link to="/bookings/$bookingId" params={{ bookingId: row.id }} className={styles.link}>
        <DateText date={row.date} slot={row.slot} />
      </Link>
    ),
  },
  { id: "reference", label: "Reference", cell: (row) => row.reference },
  { id: "status", label: "Status", cell: (row) => <StatusTag status={row.status} /> },
  { id: "guests", label: "Guests", number: true, cell: (row) => row.guests },
  {
    id: "total",
    label: "Total",
    number: true,
    cell: (row) => (row.total_cents === null ? "—" : <Money cents={row.total_cents} />),
  },
];

export function CustomerPage() {
  return (
    <Guarded need="customersRead">
      <FoundCustomer />
    </Guarded>
  );
}

function FoundCustomer() {
  const { customerId } = route.useParams();
  const query = useQuery(customerQuery(customerId));
  return (
    <QueryView query={query} skeleton={<Skeleton height={520} radius={14} />} missing="customer">
      {(customer) => <CustomerView customer={customer} />}
    </QueryView>
  );
}

function CustomerView({ customer }: { customer: Customer }) {
  const navigate = useNavigate();
  const since = dayLabel(todayIn(undefined, new Date(customer.created_at)));
  return (
    <>
      <PageHead
        title={customer.name}
        note={`${count(customer.bookings.length, "booking")} · with us since ${since}`}
        back={
          <Link to="/customers" className={styles.back}>
            <Icon name="left" size={16} /> Customers
          </Link>
        }
      />
      <div className={styles.columns}>
        <div className={styles.main}>
          <Panel title="Bookings" flush={customer.bookings.length > 0}>
            {customer.bookings.length === 0 ? (
              <p className={styles.muted}>No bookings yet.</p>
            ) : (
              <DataTable
                caption="Bookings"
                columns={BOOKINGS}
                rows={customer.bookings}
                rowKey={(row) => row.id}
                onOpen={(row) => void navigate({ to: "/bookings/$bookingId", params: { bookingId: row.id } })}
              />
            )}
          </Panel>
          <Panel title="Timeline">
            {customer.timeline.length === 0 ? (
              <p className={styles.muted}>Messages, calls, payments and documents will be listed here.</p>
            ) : (
              <Timeline
                items={customer.timeline.map(({ id, at, kind, title, text, conversation_id }) => ({
                  id,
                  at,
                  title: kind.startsWith("talk.") ? <Talk id={conversation_id}>{title}</Talk> : title,
                  text,
                  tone: timelineTone(kind),
                }))}
              />
            )}
          </Panel>
        </div>
        <div className={`${styles.main} ${styles.aside}`}>
          <ProposalsPanel customer={customer} />
          <RememberedPanel customerId={customer.id} />
          <SummaryPanel subject={{ customerId: customer.id }} />
          <Panel title="Person">
            <Facts
              facts={[
                { term: "Phone", value: customer.phone ? <Phone number={customer.phone} /> : null },
                {
                  term: "E-mail",
                  value: customer.email ? <a href={`mailto:${customer.email}`}>{customer.email}</a> : null,
                },
                {
                  term: "Spent",
                  value: customer.spent_cents === null ? null : <Money cents={customer.spent_cents} />,
                },
                { term: "Consent", value: consentWords(customer) },
                { term: "Customer id", value: <ShortId value={customer.id} label="customer id" /> },
              ]}
            />
          </Panel>
        </div>
      </div>
    </>
  );
}

/** Leads to a conversation for whoever may read it. */
function Talk({ id, children }: { id: string | null | undefined; children: string }) {
  const may = useCan();
  if (!id || !may("inboxRead")) return children;
  return (
    <Link to="/inbox/$conversationId" params={{ conversationId: id }} className={styles.link}>
      {children}
    </Link>
  );
}
