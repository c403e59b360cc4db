import { EmptyState } from "@hibachi/ui";
import { Drawer } from "@mantine/core";
import type { Agents } from "../../../../shared/api/types";
import { useCan } from "../../../../shared/auth/permissions";
import { AgentForm } from "./AgentForm";

interface AgentDrawerProps {
  agents: Agents;
  openKey: string | undefined;
  onClose: () => void;
}

/** One agent beside the list; the address names it, so that it can be shared. */
export function AgentDrawer({ agents, openKey, onClose }: AgentDrawerProps) {
  const may = useCan();
  const agent = agents.agents.find((one) => one.key === openKey);
  return (
    <Drawer
      opened={openKey !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      title={agent?.name ?? "Agent"}
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {agent ? (
        <AgentForm
          key={agent.key}
          agent={agent}
          agents={agents}
          readOnly={!may("knowledgeWrite")}
          onGone={onClose}
        />
      ) : (
        <EmptyState title="This agent is not here">Somebody may have deleted it meanwhile.</EmptyState>
      )}
    </Drawer>
  );
}
