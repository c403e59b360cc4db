import { Button } from "@hibachi/ui";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { AgentKind, Agents, AgentTemplate } from "../../../../shared/api/types";
import { useCan } from "../../../../shared/auth/permissions";
import { fieldMessage } from "../../../../shared/api/client";
import { ConfirmDialog } from "../../../../shared/ui/ConfirmDialog";
import { Panel } from "../../../../shared/ui/Panel";
import { say } from "../../../../shared/ui/say";
import { useCreateAgent } from "../api/agents";
import { channelWords, houseName, toneWords } from "../rules";
import styles from "./Agents.module.css";

interface TemplatesPanelProps {
  agents: Agents;
  onCreated: (key: string) => void;
}

/** Starting points for agents of one's own. */
export function TemplatesPanel({ agents, onCreated }: TemplatesPanelProps) {
  const may = useCan();
  const [chosen, setChosen] = useState<AgentTemplate | null>(null);
  return (
    <Panel title="Templates" aside="For an agent of your own, on channels you choose">
      <div className={styles.templates}>
        {agents.templates.map((template) => (
          <article key={template.code} className={styles.template}>
            <h3>{template.name}</h3>
            <p className={styles.note}>{template.about}</p>
            <p className={styles.note}>
              {toneWords(template.tone)}; {channelWords(template.channels)}
            </p>
            {may("knowledgeWrite") ? (
              <Button
                look="quiet"
                small
                aria-label={`Use ${template.name}`}
                onClick={() => setChosen(template)}
              >
                Use
              </Button>
            ) : null}
          </article>
        ))}
      </div>
      {chosen ? (
        <CreateDialog
          agents={agents}
          template={chosen}
          onClose={() => setChosen(null)}
          onCreated={(key) => {
            setChosen(null);
            onCreated(key);
          }}
        />
      ) : null}
    </Panel>
  );
}

interface CreateDialogProps extends TemplatesPanelProps {
  template: AgentTemplate;
  onClose: () => void;
}

function CreateDialog({ agents, template, onClose, onCreated }: CreateDialogProps) {
  const [name, setName] = useState("");
  const [kind, setKind] = useState<AgentKind>("lead_nurturing");
  const create = useCreateAgent();
  const wrongName = fieldMessage(create.error, "name");
  const send = () =>
    create.mutate(
      { template: template.code, kind, name: name.trim() },
      {
        onSuccess: (made) => {
          say.done(`${made.name} is there and still off. Try it, then switch it on.`);
          onCreated(made.key);
        },
      },
    );
  return (
    <ConfirmDialog
      opened
      title={`New agent: ${template.name}`}
      confirm="Create"
      onClose={onClose}
      onConfirm={send}
      busy={create.isPending}
      disabled={name.trim().length < 2}
      error={wrongName ? null : create.error}
    >
      <TextInput
        label="Name"
        description="Letters only, such as “Aki”"
        maxLength={40}
        data-autofocus
        value={name}
        error={wrongName}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NativeSelect
        label="Stands in for"
        description="It answers what this agent would, with no other tools"
        data={agents.kinds.map((one) => ({ value: one.kind, label: houseName(one.kind, agents) }))}
        value={kind}
        onChange={(event) => {
          const found = agents.kinds.find((one) => one.kind === event.currentTarget.value);
          if (found) setKind(found.kind);
        }}
      />
      <p className={styles.note}>It begins switched off, so that you can try it first.</p>
    </ConfirmDialog>
  );
}
