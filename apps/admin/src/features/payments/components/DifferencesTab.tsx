import { Button, formatCents } from "@hibachi/ui";
import { SegmentedControl, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { MoneyDifference } from "../../../shared/api/types";
import { useCan } from "../../../shared/auth/permissions";
import { instantLabel } from "../../../shared/lib/dates";
import { ConfirmDialog } from "../../../shared/ui/ConfirmDialog";
import { say } from "../../../shared/ui/say";
import { differencesQuery, useSettle } from "../api/money";
import { differenceWords } from "../rules";
import { Line } from "./Line";
import styles from "./Money.module.css";
import { Waiting } from "./Waiting";

const OPEN = {
  title: "All records agree",
  text: "Every night the ledger, the card provider and the bookings are compared to the cent. What differs is listed here.",
};
const SETTLED = {
  title: "Nothing was settled yet",
  text: "Differences that somebody cleared up are kept here with the note.",
};

interface DifferencesTabProps {
  settled: boolean;
  onSettled: (settled: boolean) => void;
}

/** What the nightly comparison found. */
export function DifferencesTab({ settled, onSettled }: DifferencesTabProps) {
  const query = useQuery(differencesQuery(settled));
  const mayAct = useCan()("paymentsWrite");
  const [chosen, setChosen] = useState<MoneyDifference | null>(null);
  return (
    <>
      <div className={styles.filter}>
        <SegmentedControl
          aria-label="State"
          data={[
            { value: "open", label: "Open" },
            { value: "settled", label: "Settled" },
          ]}
          value={settled ? "settled" : "open"}
          onChange={(value) => onSettled(value === "settled")}
        />
      </div>
      <Waiting query={query} empty={settled ? SETTLED : OPEN}>
        {(one) => (
          <Line
            key={`${one.day}:${one.kind}:${one.intent_id}:${String(one.theirs)}`}
            title={differenceWords(one.kind)}
            facts={[
              `Ours ${formatCents(one.ours)}, theirs ${formatCents(one.theirs)}`,
              `${one.day} (UTC) \u00b7 ${one.intent_id}`,
              one.note && one.settled_at
                ? `${one.note} \u2013 ${one.settled_by ?? ""}, ${instantLabel(one.settled_at)}`
                : null,
            ]}
            cents={one.theirs - one.ours}
          >
            {mayAct && !one.settled_at ? (
              <Button small look="quiet" onClick={() => setChosen(one)}>
                Settle
              </Button>
            ) : null}
          </Line>
        )}
      </Waiting>
      {chosen ? <SettleDialog difference={chosen} onClose={() => setChosen(null)} /> : null}
    </>
  );
}

function SettleDialog({ difference, onClose }: { difference: MoneyDifference; onClose: () => void }) {
  const [note, setNote] = useState("");
  const settle = useSettle();
  return (
    <ConfirmDialog
      opened
      title="Settle this difference"
      confirm="Mark as settled"
      onClose={onClose}
      onConfirm={() =>
        settle.mutate(
          { ...difference, note: note.trim() },
          {
            onSuccess: () => {
              say.done("The difference is settled.");
              onClose();
            },
          },
        )
      }
      busy={settle.isPending}
      disabled={note.trim().length < 2}
      error={settle.error}
    >
      <p>
        {differenceWords(difference.kind)}: ours {formatCents(difference.ours)}, theirs{" "}
        {formatCents(difference.theirs)}. No money moves by this; it comes back should the sums change again.
      </p>
      <Textarea
        label="How was it cleared up?"
        value={note}
        maxLength={500}
        autosize
        minRows={2}
        onChange={(event) => setNote(event.currentTarget.value)}
        data-autofocus
      />
    </ConfirmDialog>
  );
}
