import { Button, Phone, Tag } from "@hibachi/ui";
import { useEffect, useRef, useState } from "react";
import type { OnCallPerson, OnCallRoster } from "../../../../shared/api/types";
import { useCan } from "../../../../shared/auth/permissions";
import { say } from "../../../../shared/ui/say";
import { useReorder, useTestText } from "../api/oncall";
import { moved, testWords, waitWords } from "../rules";
import styles from "./OnCall.module.css";

interface RosterListProps {
  roster: OnCallRoster;
  onEdit: (person: OnCallPerson) => void;
  onRemove: (person: OnCallPerson) => void;
}

type By = -1 | 1;

/** Everybody on call, in the order in which they are told. */
export function RosterList({ roster, onEdit, onRemove }: RosterListProps) {
  const may = useCan()("staffWrite");
  const reorder = useReorder();
  const list = useRef<HTMLOListElement>(null);
  const [last, setLast] = useState<{ id: string; by: By } | null>(null);
  const ids = roster.people.map(({ id }) => id);
  const place = last ? ids.indexOf(last.id) : -1;
  useEffect(() => {
    // Rows change places under the focus: it stays with the person who moved.
    if (last) focusMove(list.current, last.id, last.by);
  }, [last, place]);
  const move = (id: string, by: By) =>
    reorder.mutate(moved(ids, id, by), { onSuccess: () => setLast({ id, by }), onError: say.failed });
  const name = roster.people[place]?.name;
  return (
    <>
      <ol ref={list} className={styles.list} aria-label="People on call, in the order they are told">
        {roster.people.map((person, index) => (
          <li key={person.id} className={styles.person}>
            <span className={styles.place}>{index + 1}</span>
            <Who person={person} usual={roster.terms.wait_minutes} />
            {may ? (
              <div className={styles.acts}>
                <MoveButton person={person} by={-1} disabled={index === 0} onMove={move} />
                <MoveButton person={person} by={1} disabled={index === ids.length - 1} onMove={move} />
                <TestButton person={person} disabled={roster.line === null || !roster.on} />
                <Button look="quiet" small aria-label={`Edit ${person.name}`} onClick={() => onEdit(person)}>
                  Edit
                </Button>
                <Button
                  look="danger"
                  small
                  aria-label={`Remove ${person.name}`}
                  onClick={() => onRemove(person)}
                >
                  Remove
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ol>
      <p className={styles.end}>Then the first once more, and the office by e-mail.</p>
      <span className="visually-hidden" role="status">
        {name ? `${name} is number ${place + 1} of ${ids.length}` : ""}
      </span>
    </>
  );
}

function focusMove(list: HTMLElement | null, id: string, by: By) {
  const of = (which: By) => list?.querySelector<HTMLButtonElement>(`[data-move="${id}:${which}"]`);
  const wanted = of(by);
  (wanted?.disabled ? of(by === 1 ? -1 : 1) : wanted)?.focus();
}

function Who({ person, usual }: { person: OnCallPerson; usual: number }) {
  const test = person.test ? testWords(person.test) : null;
  return (
    <div className={styles.who}>
      <b>{person.name}</b>
      <div className={styles.facts}>
        <Phone number={person.phone} />
        <span>{waitWords(person.wait_minutes, usual)}</span>
        {person.closed ? <Tag tone="amber">Account closed: not told</Tag> : null}
        {person.stopped ? <Tag tone="amber">Wants no texts</Tag> : null}
        {test ? <span className={test.good ? undefined : styles.amiss}>{test.words}</span> : null}
      </div>
    </div>
  );
}

interface MoveButtonProps {
  person: OnCallPerson;
  by: By;
  disabled: boolean;
  onMove: (id: string, by: By) => void;
}

function MoveButton({ person, by, disabled, onMove }: MoveButtonProps) {
  return (
    <Button
      look="quiet"
      small
      disabled={disabled}
      data-move={`${person.id}:${by}`}
      aria-label={`Move ${person.name} ${by === 1 ? "down" : "up"}`}
      onClick={() => onMove(person.id, by)}
    >
      {by === 1 ? "↓" : "↑"}
    </Button>
  );
}

function TestButton({ person, disabled }: { person: OnCallPerson; disabled: boolean }) {
  const test = useTestText();
  return (
    <Button
      look="quiet"
      small
      busy={test.isPending}
      disabled={disabled}
      aria-label={`Send ${person.name} a test text`}
      onClick={() => test.mutate(person.id, { onError: say.failed })}
    >
      Test
    </Button>
  );
}
