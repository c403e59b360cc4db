import { Button } from "@hibachi/ui";
import { CloseButton, Popover, TextInput } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { todayIn } from "../../../../shared/lib/dates";
import { Icon } from "../../../../shared/ui/Icon";
import { builtInViews, currentView, searchText, type BookingSearch, type SavedView } from "../rules";
import styles from "./BookingList.module.css";

/** Views everyone has and the person's own; an own one is kept in this browser. */
export function SavedViews({ search }: { search: BookingSearch }) {
  const [own, setOwn] = useLocalStorage<SavedView[]>({ key: "hibachi-booking-views", defaultValue: [] });
  const views = [...builtInViews(todayIn()), ...own];
  const current = currentView(views, search);
  return (
    <nav className={styles.views} aria-label="Saved views">
      {views.map((view) => (
        <span key={view.id} className={styles.view} data-on={view === current || undefined}>
          <Link to="/bookings" search={view.search} style={{ textDecoration: "none" }} activeProps={{}}>
            {view.label}
          </Link>
          {view.own && view === current ? (
            <CloseButton
              size="xs"
              variant="transparent"
              c="inherit"
              aria-label={`Remove the view ${view.label}`}
              onClick={() => setOwn(own.filter((one) => one.id !== view.id))}
            />
          ) : null}
        </span>
      ))}
      {current === undefined ? (
        <SaveView
          onSave={(label) => setOwn([...own, { id: `own-${searchText(search)}`, label, search, own: true }])}
        />
      ) : null}
    </nav>
  );
}

function SaveView({ onSave }: { onSave: (label: string) => void }) {
  const [opened, setOpened] = useState(false);
  const [label, setLabel] = useState("");
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus>
      <Popover.Target>
        <Button look="plain" small onClick={() => setOpened(!opened)}>
          <Icon name="star" size={16} /> Save this view
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (label.trim() !== "") onSave(label.trim());
          }}
        >
          <TextInput
            label="Name of the view"
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
            rightSectionWidth={70}
          />
          <Button type="submit" small disabled={label.trim() === ""}>
            Save
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
