import { Tag } from "@hibachi/ui";
import type { Agent, Agents } from "../../../../shared/api/types";
import { DataTable, type Column } from "../../../../shared/ui/DataTable";
import { channelWords, houseName, isChanged, isOwn, shareWords, toneWords, toolWords } from "../rules";
import styles from "./Agents.module.css";

interface AgentTableProps {
  caption: string;
  agents: Agents;
  rows: readonly Agent[];
  onOpen: (key: string) => void;
}

export function AgentTable({ caption, agents, rows, onOpen }: AgentTableProps) {
  const columns: readonly Column<Agent>[] = [
    {
      id: "name",
      label: "Agent",
      title: true,
      cell: (agent) => (
        <>
          <button type="button" className={styles.open} onClick={() => onOpen(agent.key)}>
            {agent.name}
          </button>{" "}
          {isChanged(agent) ? <Tag tone="steel">Changed</Tag> : null}
          <p className={styles.purpose}>{purpose(agent, agents)}</p>
        </>
      ),
    },
    {
      id: "state",
      label: "Answers",
      tight: true,
      cell: (agent) => <Tag tone={agent.enabled ? "leaf" : "plain"}>{agent.enabled ? "On" : "Off"}</Tag>,
    },
    { id: "tone", label: "Tone", tight: true, cell: (agent) => toneWords(agent.tone) },
    { id: "tools", label: "Tools", tight: true, cell: (agent) => toolWords(agent, agents) },
    {
      id: "share",
      label: "Share",
      number: true,
      cell: (agent) => (isOwn(agent) ? "–" : shareWords(agent.share)),
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={(agent) => agent.key}
      onOpen={(agent) => onOpen(agent.key)}
    />
  );
}

function purpose(agent: Agent, agents: Agents): string {
  if (isOwn(agent))
    return `Stands in for “${houseName(agent.kind, agents)}”: ${channelWords(agent.channels)}`;
  return agents.kinds.find((one) => one.kind === agent.kind)?.purpose ?? "";
}
