import { Modal } from "@mantine/core";
import { useRouter } from "@tanstack/react-router";
import { useId, useRef, useState, type KeyboardEvent } from "react";
import { useFocusBack } from "../../shared/hooks/useFocusBack";
import { Icon } from "../../shared/ui/Icon";
import type { Entry } from "./entries";
import styles from "./Palette.module.css";
import { usePaletteEntries } from "./usePaletteEntries";

interface PaletteProps {
  opened: boolean;
  onClose: () => void;
}

/** Finds any booking, person, page or action by typing. */
export default function Palette({ opened, onClose }: PaletteProps) {
  useFocusBack(opened);
  return (
    <Modal.Root opened={opened} onClose={onClose} size={580} yOffset="12vh">
      <Modal.Overlay />
      <Modal.Content aria-label="Find anything">
        <Modal.Body p={0}>
          <Finder onClose={onClose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Finder({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const { groups, searching } = usePaletteEntries(query);
  const entries = groups.flatMap((group) => group.entries);
  const current = Math.min(at, entries.length - 1);
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);

  const go = (entry: Entry | undefined) => {
    if (entry === undefined) return;
    onClose();
    router.history.push(`/admin${entry.href === "/" ? "/" : entry.href}`);
  };
  const move = (to: number) => {
    setAt(to);
    list.current?.querySelector(`[data-at="${to}"]`)?.scrollIntoView({ block: "nearest" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const keys: Record<string, () => void> = {
      ArrowDown: () => move(current >= entries.length - 1 ? 0 : current + 1),
      ArrowUp: () => move(current <= 0 ? entries.length - 1 : current - 1),
      Enter: () => go(entries[current]),
    };
    const action = keys[event.key];
    if (action === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    action();
  };

  return (
    <div className={styles.palette}>
      <div className={styles.field}>
        <Icon name="search" />
        <input
          role="combobox"
          aria-label="Find a person, booking, page or action"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={entries[current] ? `${listId}-${current}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder="Find a person, booking, page or action"
          value={query}
          data-autofocus
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <span className={styles.state} role="status">
          {searching ? "searching" : ""}
        </span>
      </div>
      <div className={styles.list} id={listId} role="listbox" aria-label="Results" ref={list}>
        {groups.map((group) => (
          <div key={group.label} role="group" aria-label={group.label}>
            <div className={styles.group} aria-hidden="true">
              {group.label}
            </div>
            {group.entries.map((entry) => (
              <Option
                key={entry.id}
                entry={entry}
                listId={listId}
                at={entries.indexOf(entry)}
                current={current}
                onPick={go}
              />
            ))}
          </div>
        ))}
      </div>
      {entries.length === 0 ? (
        <p className={styles.none}>
          {searching ? "Looking…" : "Nothing was found. Try a reference, a name or a phone number."}
        </p>
      ) : null}
    </div>
  );
}

interface OptionProps {
  entry: Entry;
  listId: string;
  at: number;
  current: number;
  onPick: (entry: Entry) => void;
}

/** Keys stay in the field; the pointer picks here. */
function Option({ entry, listId, at, current, onPick }: OptionProps) {
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the field handles the keys
    <div
      id={`${listId}-${at}`}
      data-at={at}
      role="option"
      tabIndex={-1}
      aria-selected={at === current}
      className={styles.option}
      onClick={() => onPick(entry)}
    >
      <span>{entry.label}</span>
      <span className={styles.note}>{entry.note}</span>
    </div>
  );
}
