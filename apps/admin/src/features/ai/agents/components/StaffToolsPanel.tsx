import type { Agents } from "../../../../shared/api/types";
import { DataTable, type Column } from "../../../../shared/ui/DataTable";
import { Panel } from "../../../../shared/ui/Panel";

type Tool = Agents["tools"][number];

/** What the staff's own assistant looks up; no agent that answers guests can have one of these. */
export function StaffToolsPanel({ agents }: { agents: Agents }) {
  const tools = agents.tools.filter(({ audience }) => audience === "staff");
  return (
    <Panel
      title="Tools of the staff"
      aside="For Assistant, Ask; never for an agent that answers guests"
      flush
    >
      <DataTable caption="Tools of the staff" columns={COLUMNS} rows={tools} rowKey={({ name }) => name} />
    </Panel>
  );
}

const COLUMNS: readonly Column<Tool>[] = [
  { id: "about", label: "Looks up", title: true, cell: ({ about }) => about },
  { id: "name", label: "Tool", tight: true, cell: ({ name }) => <code>{name}</code> },
  { id: "need", label: "Needs", tight: true, cell: ({ need }) => <code>{need}</code> },
];
