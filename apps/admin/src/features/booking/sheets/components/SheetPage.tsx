import { Button, Card, CopyId, DateText, Phone, Skeleton } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { PrepSheet } from "../../../../shared/api/types";
import { Guarded } from "../../../../shared/auth/Guarded";
import { timeLabel } from "../../../../shared/lib/dates";
import { humanise, joinNames, partyLabel } from "../../../../shared/lib/format";
import { Facts } from "../../../../shared/ui/Facts";
import { Icon } from "../../../../shared/ui/Icon";
import { Notice } from "../../../../shared/ui/Notice";
import { PageHead } from "../../../../shared/ui/PageHead";
import { Panel } from "../../../../shared/ui/Panel";
import { QueryView } from "../../../../shared/ui/QueryView";
import { StatusTag } from "../../../../shared/ui/StatusTag";
import { AllergyPanel } from "../../bookings/components/AllergyPanel";
import { sheetQuery } from "../api/sheets";
import { dishGroups, placeOf } from "../rules";
import styles from "./Sheet.module.css";

const route = getRouteApi("/shell/prep-sheets/$bookingId");

export function SheetPage() {
  return (
    <Guarded need="eventsRead">
      <FoundSheet />
    </Guarded>
  );
}

function FoundSheet() {
  const { bookingId } = route.useParams();
  const query = useQuery(sheetQuery(bookingId));
  return (
    <QueryView query={query} skeleton={<SheetSkeleton />} missing="event">
      {(sheet) => <SheetView sheet={sheet} />}
    </QueryView>
  );
}

function SheetView({ sheet }: { sheet: PrepSheet }) {
  const back = (
    <Link to="/prep-sheets" className={styles.back}>
      <Icon name="left" size={16} /> Events
    </Link>
  );
  return (
    <div className={styles.sheet}>
      <PageHead
        title={`${sheet.host_first_name ?? "Event"}, ${sheet.city}`}
        mark={<StatusTag status={sheet.status} />}
        note={
          <>
            <DateText date={sheet.date} slot={sheet.slot} /> · <CopyId value={sheet.reference} />
          </>
        }
        back={back}
      >
        <span className={styles.screenOnly}>
          <Button look="quiet" small onClick={() => window.print()}>
            Print
          </Button>
        </span>
      </PageHead>
      {sheet.severe_allergy ? (
        <Notice tone="plum">Severe allergy in this party. Read below before you pack.</Notice>
      ) : null}
      <AllergyPanel booking={sheet} />
      <EventFacts sheet={sheet} />
      <DishPanel dishes={sheet.dishes} />
    </div>
  );
}

function EventFacts({ sheet }: { sheet: PrepSheet }) {
  const place = placeOf(sheet);
  const map = `https://www.openstreetmap.org/search?query=${encodeURIComponent(place ?? "")}`;
  return (
    <Panel title="The event">
      <Facts
        facts={[
          { term: "Be there at", value: <b>{timeLabel(sheet.arrival_at, sheet.time_zone)}</b> },
          { term: "Show starts", value: timeLabel(sheet.starts_at, sheet.time_zone) },
          { term: "Show ends", value: timeLabel(sheet.ends_at, sheet.time_zone) },
          {
            term: "Address",
            value: place ? (
              <a href={map} target="_blank" rel="noreferrer">
                {place}
              </a>
            ) : (
              `${sheet.city} ${sheet.zip}; the street comes with the details`
            ),
          },
          { term: "Party", value: <b>{partyLabel(sheet)}</b> },
          { term: "Host", value: sheet.host_first_name },
          { term: "Call the host", value: sheet.host_phone ? <Phone number={sheet.host_phone} /> : null },
          { term: "Occasion", value: sheet.occasion ? humanise(sheet.occasion) : null },
          { term: "Notes", value: sheet.notes },
          { term: "Chefs", value: joinNames(sheet.chefs) },
        ]}
      />
    </Panel>
  );
}

function DishPanel({ dishes }: { dishes: PrepSheet["dishes"] }) {
  const groups = dishGroups(dishes);
  return (
    <Panel title="Ordered beyond the menu">
      {groups.length === 0 ? <p className={styles.muted}>Nothing: the included menu for everybody.</p> : null}
      {groups.map((group) => (
        <div key={group.title} className={styles.group}>
          <h3>{group.title}</h3>
          <ul>
            {group.dishes.map((dish) => (
              <li key={dish.code}>
                <b>{dish.quantity} ×</b> {dish.label}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Panel>
  );
}

function SheetSkeleton() {
  return (
    <div className={styles.sheet}>
      <Skeleton width={240} height={34} />
      {[140, 320, 160].map((height) => (
        <Card key={height} padded={false}>
          <Skeleton height={height} radius={14} />
        </Card>
      ))}
    </div>
  );
}
