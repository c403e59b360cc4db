import { Button } from "@hibachi/ui";
import { useState } from "react";
import type { Agent } from "../../../../shared/api/types";
import { ConfirmDialog } from "../../../../shared/ui/ConfirmDialog";
import { say } from "../../../../shared/ui/say";
import { useDeleteAgent, useResetAgent } from "../api/agents";
import { isChanged, isOwn } from "../rules";

interface GiveUpProps {
  agent: Agent;
  version: number;
  onReset: (fresh: Agent) => void;
  onDeleted: () => void;
}

/** Back to what was shipped, or away with it; each is asked once more. */
export function GiveUp({ agent, version, onReset, onDeleted }: GiveUpProps) {
  const [asked, setAsked] = useState<"reset" | "delete" | null>(null);
  const reset = useResetAgent(agent.key);
  const remove = useDeleteAgent(agent.key);
  const own = isOwn(agent);
  const close = () => setAsked(null);
  return (
    <span style={{ display: "flex", gap: 8 }}>
      {isChanged(agent) ? (
        <Button look="plain" small onClick={() => setAsked("reset")}>
          Reset
        </Button>
      ) : null}
      {own ? (
        <Button look="plain" small onClick={() => setAsked("delete")}>
          Delete
        </Button>
      ) : null}
      <ConfirmDialog
        opened={asked === "reset"}
        title={`Reset ${agent.name}`}
        confirm="Reset"
        danger
        busy={reset.isPending}
        error={reset.error}
        onClose={close}
        onConfirm={() =>
          reset.mutate(version, {
            onSuccess: (fresh) => {
              onReset(fresh);
              close();
              say.done("Reset. It holds from the next message on.");
            },
          })
        }
      >
        {own
          ? "Tone, tools and topics become those of its template again. Its name and its channels stay."
          : "Name, tone, tools, topics and search become those that were shipped, and it is on."}
      </ConfirmDialog>
      <ConfirmDialog
        opened={asked === "delete"}
        title={`Delete ${agent.name}`}
        confirm="Delete"
        danger
        busy={remove.isPending}
        error={remove.error}
        onClose={close}
        onConfirm={() =>
          remove.mutate(version, {
            onSuccess: () => {
              close();
              onDeleted();
              say.done(`${agent.name} is gone; the agent of the house answers again.`);
            },
          })
        }
      >
        The agent of the house answers on its channels again, from the next message on. What it said stays in
        the conversations.
      </ConfirmDialog>
    </span>
  );
}
