import { Button } from "@hibachi/ui";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import type { PriceBook, PriceBookFields } from "../../../shared/api/types";
import { addDays, dayStart, longDayLabel, todayIn } from "../../../shared/lib/dates";
import { useStations } from "../../../shared/hooks/useStations";
import { ConfirmDialog } from "../../../shared/ui/ConfirmDialog";
import { say } from "../../../shared/ui/say";
import { usePublish, useSavePrices } from "../api/priceBooks";
import { priceProblems } from "../rules";

interface DraftActionsProps {
  book: PriceBook;
  fields: PriceBookFields;
  changed: boolean;
  hasChanges: boolean;
  onSaved: () => void;
  onUndo: () => void;
}

export function DraftActions({ book, fields, changed, hasChanges, onSaved, onUndo }: DraftActionsProps) {
  const save = useSavePrices();
  const [publishing, setPublishing] = useState(false);
  const wrong = priceProblems(fields).size > 0;
  const keep = () =>
    save.mutate(
      { id: book.id, body: fields },
      {
        onError: say.failed,
        onSuccess: () => {
          say.done("The draft is saved.");
          onSaved();
        },
      },
    );
  return (
    <>
      {changed ? (
        <>
          <Button look="quiet" small onClick={onUndo}>
            Undo changes
          </Button>
          <Button small busy={save.isPending} disabled={wrong} onClick={keep}>
            Save the draft
          </Button>
        </>
      ) : (
        <Button small disabled={!hasChanges} onClick={() => setPublishing(true)}>
          Publish
        </Button>
      )}
      {publishing ? <PublishDialog book={book} onClose={() => setPublishing(false)} /> : null}
    </>
  );
}

function PublishDialog({ book, onClose }: { book: PriceBook; onClose: () => void }) {
  const tomorrow = addDays(todayIn(), 1);
  const [from, setFrom] = useState(tomorrow);
  const zone = useStations()[0]?.time_zone;
  const publish = usePublish();
  const send = () =>
    publish.mutate(
      { id: book.id, effective_from: dayStart(from, zone) },
      {
        onSuccess: (fresh) => {
          say.done(
            fresh.status === "draft"
              ? "A second person is asked to approve."
              : `Version ${book.version} is published.`,
          );
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      opened
      title={`Publish version ${book.version}`}
      confirm="Publish"
      onClose={onClose}
      onConfirm={send}
      busy={publish.isPending}
      disabled={from === ""}
      error={publish.error}
    >
      <TextInput
        type="date"
        label="In force from"
        min={todayIn()}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
        data-autofocus
      />
      <p>
        Quotes made {from ? `from ${longDayLabel(from)} on` : "from then on"} use these prices. Quotes already
        given keep theirs until they expire, and sold bookings keep theirs for good. Someone else may have to
        approve first.
      </p>
    </ConfirmDialog>
  );
}
