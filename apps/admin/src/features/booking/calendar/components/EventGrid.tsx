import type { EventClickArg, EventContentArg, EventInput } from "@fullcalendar/core";
import dayGridPlugin from "@fullcalendar/daygrid";
import interactionPlugin, { type DateClickArg } from "@fullcalendar/interaction";
import listPlugin from "@fullcalendar/list";
import FullCalendar from "@fullcalendar/react";
import { classNames, formatDate, formatSlot } from "@hibachi/ui";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { Calendar, CalendarEvent } from "../../../../shared/api/types";
import { awayWords, coming } from "../../../../shared/lib/chefs";
import { joinNames } from "../../../../shared/lib/format";
import { stationClock, toneOf } from "../rules";
import styles from "./EventGrid.module.css";

interface EventGridProps {
  view: "month" | "week";
  date: string;
  calendar: Calendar;
  zone: string | undefined;
  /** On a phone a grid of days is unreadable: the same days as a list. */
  asList: boolean;
}

const PLUGINS = [dayGridPlugin, listPlugin, interactionPlugin];

const VIEWS = {
  dayGridMonth: { dayMaxEvents: 4 },
  dayGridWeek: {
    dayHeaderContent: ({ date }: { date: Date }) => formatDate(date.toISOString().slice(0, 10)),
  },
} as const;

function viewName(view: "month" | "week", asList: boolean): string {
  if (asList) return view === "month" ? "listMonth" : "listWeek";
  return view === "month" ? "dayGridMonth" : "dayGridWeek";
}

/**
 * Month and week as days with their events stacked: slots are few and fixed, so a scale of hours would only waste room. Instants are handed over as station clock times without an offset, so that every browser shows
 * the day and hour of the station.
 */
export default function EventGrid({ view, date, calendar, zone, asList }: EventGridProps) {
  const grid = useRef<FullCalendar>(null);
  const navigate = useNavigate();
  const name = viewName(view, asList);
  useEffect(() => {
    // The calendar flushes its own rendering; outside React's commit it may do so without complaint.
    const timer = setTimeout(() => grid.current?.getApi().changeView(name, date));
    return () => clearTimeout(timer);
  }, [name, date]);
  const events: EventInput[] = calendar.events.map((event) => ({
    id: event.booking_id,
    title: event.title,
    start: stationClock(event.start, zone),
    end: stationClock(event.end, zone),
    url: `/admin/bookings/${event.booking_id}`,
    extendedProps: { booking: event },
  }));
  const open = ({ jsEvent, event }: EventClickArg) => {
    if (jsEvent.metaKey || jsEvent.ctrlKey) return;
    jsEvent.preventDefault();
    void navigate({ to: "/bookings/$bookingId", params: { bookingId: event.id } });
  };
  const pickDay = ({ dateStr }: DateClickArg) =>
    void navigate({ to: "/", search: { date: dateStr.slice(0, 10) } });
  return (
    <div className={styles.grid}>
      <FullCalendar
        ref={grid}
        plugins={PLUGINS}
        initialView={name}
        initialDate={date}
        headerToolbar={false}
        timeZone="UTC"
        now={stationClock(new Date().toISOString(), zone)}
        height="auto"
        fixedWeekCount={false}
        noEventsText="No events in these days."
        views={VIEWS}
        events={events}
        eventContent={Content}
        eventClick={open}
        dateClick={pickDay}
      />
    </div>
  );
}

function Content({ event }: EventContentArg) {
  const booking = event.extendedProps.booking as CalendarEvent;
  const cooks = joinNames(coming(booking.chefs).map((chef) => chef.name)) || "no chef";
  const chefs = [cooks, awayWords(booking.chefs)].filter(Boolean).join(", ");
  return (
    <span className={classNames(styles.event, styles[toneOf(booking)])}>
      <b>
        {formatSlot(event.startStr.slice(11, 16))} {event.title}
      </b>
      <span>{chefs}</span>
    </span>
  );
}
