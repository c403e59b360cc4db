import { EmptyState, Skeleton } from "@hibachi/ui";
import { ActionIcon, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Navigate, getRouteApi, Link } from "@tanstack/react-router";
import type { Today } from "../../../../shared/api/types";
import { useCan } from "../../../../shared/auth/permissions";
import { Guarded } from "../../../../shared/auth/Guarded";
import { useDueTasks } from "../../../../shared/hooks/useDueTasks";
import { addDays, longDayLabel, nearDayLabel, timeLabel, todayIn } from "../../../../shared/lib/dates";
import { Icon } from "../../../../shared/ui/Icon";
import { PageHead } from "../../../../shared/ui/PageHead";
import { Panel } from "../../../../shared/ui/Panel";
import { QueryView } from "../../../../shared/ui/QueryView";
import { StationSelect } from "../../../../shared/ui/StationSelect";
import { AlertBlock } from "../../alerts/components/AlertBlock";
import { RequestPanel } from "../../timeoff/components/RequestPanel";
import { todayQuery } from "../api/today";
import { dayWords, todosOf, type TodaySearch } from "../rules";
import { Board } from "./Board";
import { CountStrip } from "./CountStrip";
import { TodoList } from "./TodoList";
import styles from "./Today.module.css";
import { WaitingList } from "./WaitingList";

const route = getRouteApi("/shell/");

export function TodayPage() {
  const may = useCan();
  if (!may("bookingsRead") && may("eventsRead")) return <Navigate to="/prep-sheets" replace />;
  return (
    <Guarded need="bookingsRead">
      <Day />
    </Guarded>
  );
}

function Day() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(todayQuery(search));
  const date = search.date ?? query.data?.date ?? todayIn();
  const set = (change: TodaySearch) => void navigate({ search: (old) => ({ ...old, ...change }) });
  return (
    <>
      <PageHead title={longDayLabel(date)} note={query.data ? noteOf(query.data) : "\u00a0"}>
        <StationSelect value={search.station} onChange={(station) => set({ station })} />
        <DayStep date={date} onPick={(day) => set({ date: day === todayIn() ? undefined : day })} />
      </PageHead>
      <AlertBlock station={search.station} />
      <RequestPanel station={search.station} />
      <QueryView query={query} skeleton={<TodaySkeleton />}>
        {(today) => <DayView today={today} station={search.station} isToday={search.date === undefined} />}
      </QueryView>
    </>
  );
}

function noteOf(today: Today): string {
  const zone = today.events[0]?.time_zone;
  return dayWords(today, today.first_set_up_at ? timeLabel(today.first_set_up_at, zone) : null);
}

interface DayViewProps {
  today: Today;
  station: string | undefined;
  isToday: boolean;
}

function DayView({ today, station, isToday }: DayViewProps) {
  const tasks = useDueTasks();
  return (
    <>
      <CountStrip today={today} station={station} />
      <div className={styles.columns}>
        <Panel
          title="Board"
          aside={<span className={styles.hint}>Drag to reassign; only feasible rows light up</span>}
          flush
        >
          {today.events.length === 0 ? (
            <EmptyState
              title={`Nothing is cooking on ${nearDayLabel(today.date)}`}
              action={<Link to="/calendar">Open the calendar</Link>}
            >
              No events on this day. The calendar shows the days around it.
            </EmptyState>
          ) : (
            <Board today={today} />
          )}
        </Panel>
        <div className={styles.side}>
          <WaitingList waiting={today.waiting} />
          <TodoList todos={todosOf(today)} tasks={isToday ? tasks : []} />
        </div>
      </div>
    </>
  );
}

function DayStep({ date, onPick }: { date: string; onPick: (date: string) => void }) {
  return (
    <div className={styles.step}>
      <ActionIcon
        variant="default"
        size={36}
        aria-label="Day before"
        onClick={() => onPick(addDays(date, -1))}
      >
        <Icon name="left" />
      </ActionIcon>
      <TextInput
        type="date"
        aria-label="Day"
        value={date}
        onChange={(event) => {
          if (event.currentTarget.value !== "") onPick(event.currentTarget.value);
        }}
      />
      <ActionIcon variant="default" size={36} aria-label="Day after" onClick={() => onPick(addDays(date, 1))}>
        <Icon name="right" />
      </ActionIcon>
    </div>
  );
}

function TodaySkeleton() {
  return (
    <>
      <div className={styles.strip}>
        {Array.from({ length: 5 }, (_, at) => (
          <Skeleton key={at} height={82} radius={14} />
        ))}
      </div>
      <div className={styles.columns}>
        <Skeleton height={430} radius={14} />
        <div className={styles.side}>
          <Skeleton height={200} radius={14} />
          <Skeleton height={210} radius={14} />
        </div>
      </div>
    </>
  );
}
