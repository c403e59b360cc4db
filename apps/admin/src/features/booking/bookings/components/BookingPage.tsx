import { Card, CopyId, DateText, Skeleton } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, Navigate } from "@tanstack/react-router";
import { Guarded } from "../../../../shared/auth/Guarded";
import { useCan } from "../../../../shared/auth/permissions";
import { partyLabel } from "../../../../shared/lib/format";
import { Icon } from "../../../../shared/ui/Icon";
import { Notice } from "../../../../shared/ui/Notice";
import { PageHead } from "../../../../shared/ui/PageHead";
import { QueryView } from "../../../../shared/ui/QueryView";
import { StatusTag } from "../../../../shared/ui/StatusTag";
import { AlertNotice } from "../../alerts/components/AlertNotice";
import { bookingQuery } from "../api/bookings";
import { ActionBar } from "./ActionBar";
import { AgreementPanel } from "./AgreementPanel";
import { AllergyPanel } from "./AllergyPanel";
import styles from "./Booking.module.css";
import { ChefPanel } from "./ChefPanel";
import { FactsPanel } from "./FactsPanel";
import { HistoryPanel } from "./HistoryPanel";
import { PaymentsPanel } from "./PaymentsPanel";
import { PricePanel } from "./PricePanel";
import { showsMoney, type Booking } from "../view";

const route = getRouteApi("/shell/bookings/$bookingId");

export function BookingPage() {
  const { bookingId } = route.useParams();
  const may = useCan();
  // Links in letters and calendars lead chefs to their own view of the event.
  if (!may("bookingsRead") && may("eventsRead"))
    return <Navigate to="/prep-sheets/$bookingId" params={{ bookingId }} replace />;
  return (
    <Guarded need="bookingsRead">
      <FoundBooking />
    </Guarded>
  );
}

function FoundBooking() {
  const { bookingId } = route.useParams();
  const query = useQuery(bookingQuery(bookingId));
  return (
    <QueryView query={query} skeleton={<BookingSkeleton />} missing="booking">
      {(booking) => <BookingView booking={booking} />}
    </QueryView>
  );
}

function BookingView({ booking }: { booking: Booking }) {
  const back = (
    <Link to="/bookings" className={styles.back}>
      <Icon name="left" size={16} /> Bookings
    </Link>
  );
  const note = (
    <>
      <DateText date={booking.date} slot={booking.slot} /> · {partyLabel(booking)} ·{" "}
      {booking.city ?? booking.zip ?? "place open"} · <CopyId value={booking.reference} />
    </>
  );
  return (
    <>
      <PageHead
        title={booking.customer_name ?? "No name yet"}
        mark={<StatusTag status={booking.status} />}
        note={note}
        back={back}
      >
        <ActionBar booking={booking} />
      </PageHead>
      {booking.chef_alert ? <AlertNotice alert={booking.chef_alert} /> : null}
      {booking.severe_allergy ? (
        <Notice tone="plum">
          Severe allergy in this party. Speak to the host, and brief every chef before the event.
        </Notice>
      ) : null}
      <div className={styles.columns}>
        <div className={styles.column}>
          <FactsPanel booking={booking} />
          <AllergyPanel booking={booking} />
          <ChefPanel booking={booking} />
          <HistoryPanel booking={booking} />
        </div>
        <div className={styles.column}>
          {showsMoney(booking) ? (
            <>
              <PricePanel booking={booking} />
              <PaymentsPanel booking={booking} />
            </>
          ) : null}
          <AgreementPanel booking={booking} />
        </div>
      </div>
    </>
  );
}

function BookingSkeleton() {
  return (
    <>
      <div className={styles.headBones}>
        <Skeleton width={90} height={18} />
        <Skeleton width={320} height={34} />
        <Skeleton width={420} height={18} />
      </div>
      <div className={styles.columns}>
        {[300, 340].map((height) => (
          <div key={height} className={styles.column}>
            <Card padded={false}>
              <Skeleton height={height} radius={14} />
            </Card>
            <Card padded={false}>
              <Skeleton height={180} radius={14} />
            </Card>
          </div>
        ))}
      </div>
    </>
  );
}
