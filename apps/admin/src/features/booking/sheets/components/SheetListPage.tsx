import { Card, DateText, EmptyState, SkeletonRows, Tag } from "@hibachi/ui";
import { TextInput } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { EventLine } from "../../../../shared/api/types";
import { Guarded } from "../../../../shared/auth/Guarded";
import { timeLabel, todayIn } from "../../../../shared/lib/dates";
import { count, partyLabel } from "../../../../shared/lib/format";
import { LoadMore } from "../../../../shared/ui/LoadMore";
import { PageHead } from "../../../../shared/ui/PageHead";
import { QueryView } from "../../../../shared/ui/QueryView";
import { StatusTag } from "../../../../shared/ui/StatusTag";
import { eventsQuery } from "../api/sheets";
import styles from "./Sheet.module.css";

const route = getRouteApi("/shell/prep-sheets");

export function SheetListPage() {
  return (
    <Guarded need="eventsRead">
      <EventList />
    </Guarded>
  );
}

function EventList() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const from = search.from ?? todayIn();
  const query = useInfiniteQuery(eventsQuery(from));
  const events = query.data?.pages.flatMap((page) => page.items) ?? [];
  const total = query.data?.pages[0]?.total;
  return (
    <>
      <PageHead title="My events" note={total === undefined ? "\u00a0" : count(total, "event")}>
        <TextInput
          type="date"
          aria-label="From"
          value={from}
          onChange={({ currentTarget: { value } }) => {
            if (value !== "") void navigate({ search: { from: value }, replace: true });
          }}
        />
      </PageHead>
      <Card padded={false}>
        <QueryView query={query} skeleton={<SkeletonRows rows={5} height={92} />}>
          {() =>
            events.length === 0 ? (
              <EmptyState title="No events from this day on">
                Events appear here as soon as you are assigned to them.
              </EmptyState>
            ) : (
              <>
                <ul className={styles.list}>
                  {events.map((event) => (
                    <li key={event.booking_id}>
                      <Line event={event} />
                    </li>
                  ))}
                </ul>
                <LoadMore query={query} />
              </>
            )
          }
        </QueryView>
      </Card>
    </>
  );
}

function Line({ event }: { event: EventLine }) {
  return (
    <Link to="/prep-sheets/$bookingId" params={{ bookingId: event.booking_id }} className={styles.line}>
      <b>
        <DateText date={event.date} slot={event.slot} />
      </b>
      <StatusTag status={event.status} />
      <span>
        {event.city} · be there at {timeLabel(event.arrival_at, event.time_zone)}
      </span>
      <span>{partyLabel(event)}</span>
      {event.severe_allergy ? (
        <Tag tone="plum">severe allergy</Tag>
      ) : event.allergy_count > 0 ? (
        <Tag tone="amber">{count(event.allergy_count, "guest with allergies", "guests with allergies")}</Tag>
      ) : null}
    </Link>
  );
}
