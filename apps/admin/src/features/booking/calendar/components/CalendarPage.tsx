import { Card, Skeleton } from "@hibachi/ui";
import { ActionIcon, SegmentedControl } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import type { Calendar } from "../../../../shared/api/types";
import { Guarded } from "../../../../shared/auth/Guarded";
import { useCan } from "../../../../shared/auth/permissions";
import { useStations } from "../../../../shared/hooks/useStations";
import { todayIn } from "../../../../shared/lib/dates";
import { count } from "../../../../shared/lib/format";
import { Icon } from "../../../../shared/ui/Icon";
import { Button } from "@hibachi/ui";
import { PageHead } from "../../../../shared/ui/PageHead";
import { QueryView } from "../../../../shared/ui/QueryView";
import { StationSelect } from "../../../../shared/ui/StationSelect";
import { calendarQuery } from "../api/calendar";
import { rangeOf, rangeTitle, stepDate, type CalendarSearch, type CalendarView } from "../rules";
import styles from "./Calendar.module.css";
import { ChefWeek } from "./ChefWeek";

const EventGrid = lazy(() => import("./EventGrid"));
const route = getRouteApi("/shell/calendar");

const VIEWS: { value: CalendarView; label: string }[] = [
  { value: "month", label: "Month" },
  { value: "week", label: "Week" },
  { value: "chefs", label: "By chef" },
];

export function CalendarPage() {
  return (
    <Guarded need="eventsRead">
      <CalendarView />
    </Guarded>
  );
}

function CalendarView() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = useMediaQuery("(max-width: 700px)") ?? false;
  const stations = useStations();
  const zone = (stations.find(({ id }) => id === search.station) ?? stations[0])?.time_zone;
  const may = useCan();
  const views = VIEWS.filter(({ value }) => value !== "chefs" || may("chefsRead"));
  const wished = views.find(({ value }) => value === search.view)?.value;
  const view = wished ?? (narrow ? "week" : "month");
  const date = search.date ?? todayIn(zone);
  const { from, to } = rangeOf(view, date);
  const query = useQuery(calendarQuery(from, to, search.station));
  const set = (change: CalendarSearch) => void navigate({ search: (old) => ({ ...old, ...change }) });
  return (
    <>
      <PageHead
        title={rangeTitle(view, date)}
        note={query.data ? count(query.data.events.length, "event") : "\u00a0"}
      >
        <StationSelect value={search.station} onChange={(station) => set({ station })} />
        <div className={styles.step}>
          <ActionIcon
            variant="default"
            size={36}
            aria-label="Back"
            onClick={() => set({ date: stepDate(view, date, -1) })}
          >
            <Icon name="left" />
          </ActionIcon>
          <Button look="quiet" small onClick={() => set({ date: undefined })}>
            Today
          </Button>
          <ActionIcon
            variant="default"
            size={36}
            aria-label="Forward"
            onClick={() => set({ date: stepDate(view, date, 1) })}
          >
            <Icon name="right" />
          </ActionIcon>
        </div>
        <SegmentedControl
          aria-label="View"
          data={views}
          value={view}
          onChange={(next) => set({ view: next })}
        />
      </PageHead>
      <Card padded={false} className={styles.sheet}>
        <QueryView query={query} skeleton={<Skeleton height={620} radius={14} />}>
          {(calendar) => (
            <Picture view={view} date={date} from={from} calendar={calendar} zone={zone} narrow={narrow} />
          )}
        </QueryView>
      </Card>
    </>
  );
}

interface PictureProps {
  view: CalendarView;
  date: string;
  from: string;
  calendar: Calendar;
  zone: string | undefined;
  narrow: boolean;
}

function Picture({ view, date, from, calendar, zone, narrow }: PictureProps) {
  if (view === "chefs") return <ChefWeek calendar={calendar} from={from} zone={zone} />;
  return (
    <Suspense fallback={<Skeleton height={620} radius={14} />}>
      <EventGrid view={view} date={date} calendar={calendar} zone={zone} asList={narrow} />
    </Suspense>
  );
}
