import { Button } from "@hibachi/ui";
import { ActionIcon, Menu } from "@mantine/core";
import { useState } from "react";
import type { Chef, WeeklyHours } from "../../../../shared/api/types";
import { useCan } from "../../../../shared/auth/permissions";
import { Icon } from "../../../../shared/ui/Icon";
import { Panel } from "../../../../shared/ui/Panel";
import { say } from "../../../../shared/ui/say";
import { useSetHours } from "../api/chefs";
import { copyDay, hoursProblems, hoursSummary, sortHours, WEEKDAYS, weeklyTotal } from "../rules";
import styles from "./Chef.module.css";

const DAYS = [0, 1, 2, 3, 4, 5, 6];

/** When the chef works in a usual week. Only ranges that make sense can be saved. */
export function HoursPanel({ chef }: { chef: Chef }) {
  const may = useCan();
  const [draft, setDraft] = useState<WeeklyHours[] | null>(null);
  const save = useSetHours();
  const hours = draft ?? sortHours(chef.hours);
  const problems = hoursProblems(hours);
  const mayEdit = may("chefsWrite");
  const send = () =>
    save.mutate(
      { id: chef.id, hours: sortHours(hours) },
      {
        onError: say.failed,
        onSuccess: () => {
          say.done(`${chef.name} works ${weeklyTotal(hours)} hours a week.`);
          setDraft(null);
        },
      },
    );
  const change = (at: number, part: Partial<WeeklyHours>) =>
    setDraft(hours.map((range, index) => (index === at ? { ...range, ...part } : range)));
  return (
    <Panel title="Weekly hours" aside={`${weeklyTotal(hours)} h a week`}>
      {DAYS.map((day) => (
        <div key={day} className={styles.day}>
          <span className={styles.name}>{WEEKDAYS[day]}</span>
          <DayRanges
            day={day}
            hours={hours}
            problems={problems}
            readOnly={!mayEdit}
            onChange={change}
            onRemove={(at) => setDraft(hours.filter((_, index) => index !== at))}
            onAdd={() => setDraft([...hours, { weekday: day, start: "11:00", end: "23:00" }])}
            onCopy={(to) => setDraft(copyDay(hours, day, to))}
          />
        </div>
      ))}
      <div className={styles.foot}>
        <span className={styles.muted}>{hoursSummary(problems.size > 0 ? chef.hours : hours)}</span>
        {draft ? (
          <div className={styles.actions}>
            <Button look="quiet" small onClick={() => setDraft(null)}>
              Undo changes
            </Button>
            <Button small busy={save.isPending} disabled={problems.size > 0} onClick={send}>
              Save the hours
            </Button>
          </div>
        ) : null}
      </div>
    </Panel>
  );
}

interface DayRangesProps {
  day: number;
  hours: readonly WeeklyHours[];
  problems: ReadonlyMap<number, string>;
  readOnly: boolean;
  onChange: (at: number, part: Partial<WeeklyHours>) => void;
  onRemove: (at: number) => void;
  onAdd: () => void;
  onCopy: (to: number[]) => void;
}

function DayRanges({ day, hours, problems, readOnly, onChange, onRemove, onAdd, onCopy }: DayRangesProps) {
  const name = WEEKDAYS[day] ?? "";
  const mine = hours.map((range, at) => ({ range, at })).filter(({ range }) => range.weekday === day);
  return (
    <div className={styles.ranges}>
      {mine.map(({ range, at }, index) => (
        <div key={at} className={styles.range}>
          <TimeField
            label={`${name} from`}
            value={range.start}
            readOnly={readOnly}
            onChange={(start) => onChange(at, { start })}
          />
          –
          <TimeField
            label={`${name} until`}
            value={range.end}
            readOnly={readOnly}
            onChange={(end) => onChange(at, { end })}
          />
          {readOnly ? null : (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Remove this range of ${name}`}
              onClick={() => onRemove(at)}
            >
              <Icon name="trash" size={16} />
            </ActionIcon>
          )}
          {!readOnly && index === 0 ? <CopyMenu day={day} onCopy={onCopy} /> : null}
          {problems.has(at) ? <span className={styles.wrong}>{problems.get(at)}</span> : null}
        </div>
      ))}
      {mine.length === 0 && readOnly ? <span className={styles.free}>Free</span> : null}
      {readOnly ? null : (
        <div>
          <Button look="plain" small onClick={onAdd} aria-label={`Add hours on ${name}`}>
            <Icon name="plus" size={14} /> {mine.length === 0 ? "Free. Add hours" : "Another range"}
          </Button>
        </div>
      )}
    </div>
  );
}

interface TimeFieldProps {
  label: string;
  value: string;
  readOnly: boolean;
  onChange: (value: string) => void;
}

function TimeField({ label, value, readOnly, onChange }: TimeFieldProps) {
  return (
    <input
      type="time"
      className="time-field"
      aria-label={label}
      value={value}
      readOnly={readOnly}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function CopyMenu({ day, onCopy }: { day: number; onCopy: (to: number[]) => void }) {
  return (
    <Menu>
      <Menu.Target>
        <Button look="plain" small>
          Copy to
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onCopy(DAYS)}>Every day</Menu.Item>
        <Menu.Item onClick={() => onCopy([0, 1, 2, 3, 4])}>Monday to Friday</Menu.Item>
        <Menu.Item onClick={() => onCopy([5, 6])}>Saturday and Sunday</Menu.Item>
        {day < 6 ? <Menu.Item onClick={() => onCopy([day + 1])}>{WEEKDAYS[day + 1]}</Menu.Item> : null}
      </Menu.Dropdown>
    </Menu>
  );
}
