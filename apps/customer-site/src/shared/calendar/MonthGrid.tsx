import { classNames, formatDate, Skeleton } from "@hibachi/ui";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { monthInWords, type DayOffer } from "./offers";
import { addMonths, monthOf, monthWeeks, moveFocus, type IsoDate, type IsoMonth } from "./rules";
import styles from "./MonthGrid.module.css";

const WEEKDAYS = [
  ["S", "Sunday"],
  ["M", "Monday"],
  ["T", "Tuesday"],
  ["W", "Wednesday"],
  ["T", "Thursday"],
  ["F", "Friday"],
  ["S", "Saturday"],
] as const;

interface MonthGridProps {
  month: IsoMonth;
  /** What each day of the month offers; `null` while it is on its way. */
  offers: ReadonlyMap<IsoDate, DayOffer> | null;
  selected: IsoDate | null;
  earliest: IsoDate;
  latest: IsoDate;
  /** One below the heading it stands under. */
  headingLevel?: 2 | 3;
  onMonth: (month: IsoMonth) => void;
  onSelect: (date: IsoDate) => void;
}

/** A month as an ARIA grid: arrows, Home, End, Page Up and Page Down move; one cell is in the tab order. */
export function MonthGrid(props: MonthGridProps) {
  const { month, offers, selected, earliest, latest, headingLevel = 2, onMonth, onSelect } = props;
  const grid = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState<IsoDate | null>(null);
  const moved = useRef(false);
  const current = tabStop(month, cursor ?? selected, earliest);

  useEffect(() => {
    if (!moved.current || !offers) return;
    moved.current = false;
    grid.current?.querySelector<HTMLButtonElement>(`[data-date="${current}"]`)?.focus();
  }, [current, offers]);

  const onKeyDown = (event: KeyboardEvent) => {
    const target = moveFocus(current, event.key, earliest, latest);
    if (!target) return;
    event.preventDefault();
    moved.current = true;
    setCursor(target);
    if (monthOf(target) !== month) onMonth(monthOf(target));
  };

  return (
    <div className={styles.calendar}>
      <MonthBar
        month={month}
        earliest={earliest}
        latest={latest}
        headingLevel={headingLevel}
        onMonth={onMonth}
      />
      <div
        ref={grid}
        className={styles.grid}
        role="grid"
        tabIndex={-1}
        aria-label={monthInWords(month)}
        aria-busy={!offers}
        onKeyDown={onKeyDown}
      >
        <div role="row" className={styles.week}>
          {WEEKDAYS.map(([letter, name]) => (
            <span key={name} role="columnheader" aria-label={name} className={styles.weekday}>
              {letter}
            </span>
          ))}
        </div>
        {monthWeeks(month).map((week, row) => (
          <div key={row} role="row" className={styles.week}>
            {week.map((date, column) => (
              <div key={column} role="gridcell" aria-selected={date ? date === selected : undefined}>
                {date ? (
                  <DayCell
                    date={date}
                    offer={offers ? (offers.get(date) ?? null) : "loading"}
                    selected={date === selected}
                    reachable={date === current}
                    onSelect={() => {
                      setCursor(date);
                      onSelect(date);
                    }}
                  />
                ) : null}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The one day in the tab order: where the cursor is, else the first day that can be looked at. */
function tabStop(month: IsoMonth, wanted: IsoDate | null, earliest: IsoDate): IsoDate {
  if (wanted && monthOf(wanted) === month) return wanted;
  return monthOf(earliest) === month ? earliest : `${month}-01`;
}

type BarProps = Required<Pick<MonthGridProps, "month" | "earliest" | "latest" | "headingLevel" | "onMonth">>;

function MonthBar({ month, earliest, latest, headingLevel, onMonth }: BarProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className={styles.bar}>
      <button
        type="button"
        aria-label="Previous month"
        disabled={month <= monthOf(earliest)}
        onClick={() => onMonth(addMonths(month, -1))}
      >
        <Arrow d="M10 3 5 8l5 5" />
      </button>
      <Heading aria-live="polite">{monthInWords(month)}</Heading>
      <button
        type="button"
        aria-label="Next month"
        disabled={month >= monthOf(latest)}
        onClick={() => onMonth(addMonths(month, 1))}
      >
        <Arrow d="m6 3 5 5-5 5" />
      </button>
    </div>
  );
}

function Arrow({ d }: { d: string }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" aria-hidden="true">
      <path d={d} stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

interface DayCellProps {
  date: IsoDate;
  offer: DayOffer | null | "loading";
  selected: boolean;
  reachable: boolean;
  onSelect: () => void;
}

function DayCell({ date, offer, selected, reachable, onSelect }: DayCellProps) {
  if (offer === "loading") return <Skeleton height={46} radius={9} />;
  const kind = offer?.kind ?? "closed";
  return (
    <button
      type="button"
      data-date={date}
      tabIndex={reachable ? 0 : -1}
      className={classNames(styles.day, styles[kind], selected && styles.selected)}
      aria-disabled={kind === "closed" || undefined}
      aria-label={`${formatDate(date)}, ${offer?.words ?? "not open"}`}
      onClick={kind === "closed" ? undefined : onSelect}
    >
      <span>{Number(date.slice(8))}</span>
      {kind === "free" ? <Dots count={offer?.free ?? 0} /> : null}
      {kind === "full" ? <small>full</small> : null}
    </button>
  );
}

function Dots({ count }: { count: number }) {
  return (
    <span className={styles.dots} aria-hidden="true">
      {Array.from({ length: Math.min(count, 4) }, (_, dot) => (
        <i key={dot} />
      ))}
    </span>
  );
}
