import { Checkbox } from "@mantine/core";
import type { AgentTool } from "../../../../shared/api/types";
import { humanise } from "../../../../shared/lib/format";
import type { AgentFieldsProps } from "./AgentFields";
import styles from "./Agents.module.css";

/** The tools an agent has; none can be added to those it declares. */
export function ToolFields({ agent, agents, draft, wrong, readOnly, onChange }: AgentFieldsProps) {
  const kind = agents.kinds.find((one) => one.kind === agent.kind);
  const names = kind?.tools ?? [];
  return (
    <Checkbox.Group
      label="Tools"
      description="Without a tool it does not answer what needs it, and offers a person instead"
      value={draft.tools}
      error={wrong.tools}
      onChange={(tools) => onChange({ tools })}
    >
      <div className={styles.tools} style={{ marginTop: 8 }}>
        {names.map((name) => {
          const tool = agents.tools.find((one) => one.name === name);
          const kept = kind?.kept.includes(name) ?? false;
          return (
            <Checkbox
              key={name}
              value={name}
              label={humanise(name)}
              description={tool ? aboutWords(tool, kept) : undefined}
              disabled={readOnly || kept}
            />
          );
        })}
      </div>
    </Checkbox.Group>
  );
}

function aboutWords(tool: AgentTool, kept: boolean): string {
  const notes = [
    tool.confirmed ? "Only after the guest's yes." : "",
    tool.proved ? "Only on a booking proved to be the guest's." : "",
    kept ? "Protects guests and stays." : "",
  ];
  return [tool.about, ...notes].filter(Boolean).join(" ");
}
