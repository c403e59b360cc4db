import { classNames, EmptyState, formatDate, SkeletonRows } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Calendar } from "../../../../shared/api/types";
import { awayWords } from "../../../../shared/lib/chefs";
import { timeLabel, todayIn } from "../../../../shared/lib/dates";
import { EventChip } from "../../../../shared/ui/EventChip";
import { QueryView } from "../../../../shared/ui/QueryView";
import { chefsQuery } from "../../chefs/api/chefs";
import { chefWeek, toneOf } from "../rules";
import styles from "./Calendar.module.css";

interface ChefWeekProps {
  calendar: Calendar;
  from: string;
  zone: string | undefined;
}

/** Who cooks when: chefs down, days across, absences hatched. */
export function ChefWeek({ calendar, from, zone }: ChefWeekProps) {
  const query = useQuery(chefsQuery);
  return (
    <QueryView query={query} skeleton={<SkeletonRows rows={8} height={66} />}>
      {(chefs) => {
        const active = chefs.filter((chef) => chef.active);
        return active.length === 0 ? (
          <EmptyState title="No chefs yet">Add them under Chefs; their weeks appear here.</EmptyState>
        ) : (
          <Week rows={chefWeek(calendar, active, from, zone)} zone={zone} />
        );
      }}
    </QueryView>
  );
}

function Week({ rows, zone }: { rows: ReturnType<typeof chefWeek>; zone: string | undefined }) {
  const today = todayIn(zone);
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Week by chef">
      <table className={styles.week}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Chef</span>
            </th>
            {rows[0]?.days.map(({ date }) => (
              <th key={date} scope="col" className={date === today ? styles.now : undefined}>
                {formatDate(date)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.chefId ?? "open"}>
              <th scope="row" className={classNames(row.chefId === null && styles.open)}>
                {row.chefId === null ? (
                  row.name
                ) : (
                  <Link to="/chefs/$chefId" params={{ chefId: row.chefId }}>
                    {row.name}
                  </Link>
                )}
              </th>
              {row.days.map((day) => (
                <td key={day.date} className={classNames(day.off !== null && styles.off)}>
                  {day.events.map((event) => (
                    <Link
                      key={event.booking_id}
                      to="/bookings/$bookingId"
                      params={{ bookingId: event.booking_id }}
                    >
                      <EventChip
                        tone={toneOf(event)}
                        head={timeLabel(event.start, zone)}
                        note={
                          row.chefId === null
                            ? [event.title, awayWords(event.chefs)].filter(Boolean).join(" · ")
                            : event.title
                        }
                      />
                    </Link>
                  ))}
                  {day.off}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
