import { Button, Tag } from "@hibachi/ui";
import { Group } from "@mantine/core";
import { useState } from "react";
import type { Utterance, UtteranceStatus } from "../../../../shared/api/types";
import { useCan } from "../../../../shared/auth/permissions";
import { instantDay } from "../../../../shared/lib/dates";
import { DataTable, type Column } from "../../../../shared/ui/DataTable";
import { say } from "../../../../shared/ui/say";
import { useChangeUtterance } from "../api/utterances";
import { labelWords, statusOf } from "../rules";
import { EditDialog } from "./EditDialog";

export function UtteranceTable({ rows }: { rows: readonly Utterance[] }) {
  const may = useCan();
  const change = useChangeUtterance();
  const [edited, setEdited] = useState<Utterance | null>(null);
  const move = (row: Utterance, status: UtteranceStatus, words: string) =>
    change.mutate(
      { id: row.id, status },
      {
        onError: say.failed,
        onSuccess: () =>
          say.done(words, {
            onUndo: () => change.mutate({ id: row.id, status: row.status }, { onError: say.failed }),
          }),
      },
    );
  const columns: readonly Column<Utterance>[] = may("knowledgeWrite")
    ? [
        ...COLUMNS,
        {
          id: "actions",
          label: "Change",
          tight: true,
          cell: (row) => <Actions row={row} onEdit={() => setEdited(row)} onMove={move} />,
        },
      ]
    : COLUMNS;
  return (
    <>
      <DataTable caption="Utterances" columns={columns} rows={rows} rowKey={(row) => row.id} />
      {edited ? <EditDialog row={edited} onClose={() => setEdited(null)} /> : null}
    </>
  );
}

const COLUMNS: readonly Column<Utterance>[] = [
  { id: "text", label: "Words", title: true, cell: (row) => row.text },
  { id: "label", label: "Meaning", cell: (row) => labelWords(row.label) },
  {
    id: "status",
    label: "State",
    tight: true,
    cell: (row) => {
      const { words, tone } = statusOf(row.status);
      return <Tag tone={tone}>{words}</Tag>;
    },
  },
  { id: "by", label: "Taught by", cell: (row) => `${row.taught_by_name}, ${instantDay(row.created_at)}` },
];

interface ActionsProps {
  row: Utterance;
  onEdit: () => void;
  onMove: (row: Utterance, status: UtteranceStatus, words: string) => void;
}

function Actions({ row, onEdit, onMove }: ActionsProps) {
  if (row.status === "withdrawn") {
    return (
      <Button
        look="plain"
        small
        aria-label={`Take back: ${row.text}`}
        onClick={() => onMove(row, "new", "Taken back. It acts now.")}
      >
        Take back
      </Button>
    );
  }
  return (
    <Group gap={6} wrap="nowrap">
      <Button look="plain" small aria-label={`Edit: ${row.text}`} onClick={onEdit}>
        Edit
      </Button>
      <Button
        look="plain"
        small
        aria-label={`Withdraw: ${row.text}`}
        onClick={() =>
          onMove(
            row,
            "withdrawn",
            "Withdrawn. It no longer acts; the next fit leaves it out of the model too.",
          )
        }
      >
        Withdraw
      </Button>
    </Group>
  );
}
