import { Button } from "@hibachi/ui";
import { useState } from "react";
import { asProblem, fieldMessage, troubleOf } from "../../../../shared/api/client";
import type { Agent, Agents } from "../../../../shared/api/types";
import { Notice } from "../../../../shared/ui/Notice";
import { say } from "../../../../shared/ui/say";
import { useSaveAgent } from "../api/agents";
import { draftOf, draftProblems, isOwn, isSame, type AgentDraft } from "../rules";
import { AgentFields } from "./AgentFields";
import styles from "./Agents.module.css";
import { GiveUp } from "./GiveUp";
import { TryBox } from "./TryBox";

interface AgentFormProps {
  agent: Agent;
  agents: Agents;
  readOnly: boolean;
  onGone: () => void;
}

const FIELDS = ["name", "tone", "enabled", "tools", "topics", "channels", "retrieval"] as const;

/** How an agent is set. What somebody else saves meanwhile is shown before it can be written over. */
export function AgentForm({ agent, agents, readOnly, onGone }: AgentFormProps) {
  const [draft, setDraft] = useState<AgentDraft>(() => draftOf(agent));
  const [base, setBase] = useState(agent.version);
  const save = useSaveAgent(agent.key);
  const stale = agent.version !== base && !save.isPending;
  const start = (fresh: Agent) => {
    setDraft(draftOf(fresh));
    setBase(fresh.version);
    save.reset();
  };
  const own = isOwn(agent);
  const wrong = { ...draftProblems(draft, own), ...faults(save.error) };
  const send = () =>
    save.mutate(
      { ...draft, name: draft.name.trim(), version: base },
      {
        onSuccess: (saved) => {
          start(saved);
          say.done("Saved. It holds from the next message on.");
        },
      },
    );
  const kind = agents.kinds.find((one) => one.kind === agent.kind);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (event.target === event.currentTarget) send(); // dialogs inside are forms of their own
      }}
    >
      <p className={styles.note}>{kind?.purpose}</p>
      {stale ? <Stale agent={agent} onShow={() => start(agent)} /> : <Failed error={save.error} />}
      {readOnly ? (
        <Notice tone="steel">Owners and admins change agents; you see how they are set.</Notice>
      ) : null}
      <AgentFields
        agent={agent}
        agents={agents}
        draft={draft}
        wrong={wrong}
        readOnly={readOnly}
        onChange={(change) => setDraft((old) => ({ ...old, ...change }))}
      />
      {readOnly ? null : (
        <>
          <TryBox agent={agent} draft={draft} />
          <div className={styles.actions}>
            <GiveUp agent={agent} version={base} onReset={start} onDeleted={onGone} />
            <Button
              type="submit"
              busy={save.isPending}
              disabled={stale || isSame(draft, agent) || Object.keys(draftProblems(draft, own)).length > 0}
            >
              Save
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

function faults(error: unknown): Partial<Record<keyof AgentDraft, string>> {
  return Object.fromEntries(
    FIELDS.map((field) => [field, fieldMessage(error, field)]).filter(([, message]) => message !== null),
  ) as Partial<Record<keyof AgentDraft, string>>;
}

function Failed({ error }: { error: unknown }) {
  if (!error || troubleOf(asProblem(error)) === "stale") return null;
  return (
    <Notice tone="plum" urgent>
      {asProblem(error).message}
    </Notice>
  );
}

function Stale({ agent, onShow }: { agent: Agent; onShow: () => void }) {
  const show = (
    <Button look="quiet" small onClick={onShow}>
      Show it
    </Button>
  );
  return (
    <Notice tone="amber" urgent action={show}>
      {agent.updated_by_name ?? "Somebody"} has changed this agent since you opened it. Look at the newest
      state first; what you changed here and did not save is then given up.
    </Notice>
  );
}
