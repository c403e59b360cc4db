import {
  Checkbox,
  NativeSelect,
  Radio,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Switch,
  TextInput,
} from "@mantine/core";
import type { Agent, Agents } from "../../../../shared/api/types";
import { CHANNELS, isOwn, offWords, STRATEGIES, strategyWords, TONES, type AgentDraft } from "../rules";
import styles from "./Agents.module.css";
import { ToolFields } from "./ToolFields";

export interface AgentFieldsProps {
  agent: Agent;
  agents: Agents;
  draft: AgentDraft;
  wrong: Partial<Record<keyof AgentDraft, string>>;
  readOnly: boolean;
  onChange: (change: Partial<AgentDraft>) => void;
}

export function AgentFields(props: AgentFieldsProps) {
  const { agent, agents, draft, wrong, readOnly, onChange } = props;
  const kind = agents.kinds.find((one) => one.kind === agent.kind);
  const own = isOwn(agent);
  const tone = TONES.find(({ value }) => value === draft.tone);
  return (
    <>
      <Switch
        label="Answers guests"
        description={
          kind?.always_on && !own ? "It greets and takes leave; it cannot be off." : offWords(agent, agents)
        }
        checked={draft.enabled}
        disabled={readOnly || (kind?.always_on && !own)}
        error={wrong.enabled}
        onChange={(event) => onChange({ enabled: event.currentTarget.checked })}
      />
      <TextInput
        label="Name"
        description={
          agent.kind === "smalltalk"
            ? "Guests hear it when they ask who is speaking; the team sees it here"
            : "As the team sees it; guests hear the name of small talk"
        }
        maxLength={40}
        value={draft.name}
        disabled={readOnly}
        error={wrong.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      {own ? <ChannelFields {...props} /> : null}
      <div className={styles.field}>
        <span className={styles.label} id={`tone-${agent.key}`}>
          Tone
        </span>
        <SegmentedControl
          aria-labelledby={`tone-${agent.key}`}
          data={TONES.map(({ value, label }) => ({ value, label }))}
          value={draft.tone}
          disabled={readOnly}
          onChange={(value) => {
            const found = TONES.find((one) => one.value === value);
            if (found) onChange({ tone: found.value });
          }}
        />
        <p className={styles.note}>
          {agent.kind === "allergen"
            ? "What is said of allergies is worded in one way only; the tone changes nothing here."
            : `It asks ${tone?.example ?? ""} Figures, rules and hand-overs keep their words.`}
        </p>
      </div>
      <ToolFields {...props} />
      <TopicFields {...props} />
      <NativeSelect
        label="How it searches what is remembered"
        description={strategyWords(draft.retrieval)}
        data={STRATEGIES.map(({ value, label }) => ({ value, label }))}
        value={draft.retrieval}
        disabled={readOnly}
        error={wrong.retrieval}
        onChange={(event) => {
          const found = STRATEGIES.find(({ value }) => value === event.currentTarget.value);
          if (found) onChange({ retrieval: found.value });
        }}
      />
      <div className={styles.field}>
        <span className={styles.label}>Told to language models</span>
        <p className={styles.note}>{kind?.instructions}</p>
      </div>
    </>
  );
}

function ChannelFields({ draft, wrong, readOnly, onChange }: AgentFieldsProps) {
  return (
    <Checkbox.Group
      label="Channels"
      description="Where it answers in place of the agent of the house"
      value={draft.channels}
      error={wrong.channels}
      onChange={(values) =>
        onChange({ channels: CHANNELS.map(({ value }) => value).filter((value) => values.includes(value)) })
      }
    >
      <SimpleGrid cols={2} mt={8}>
        {CHANNELS.map(({ value, label }) => (
          <Checkbox key={value} value={value} label={label} disabled={readOnly} />
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  );
}

function TopicFields({ agents, draft, wrong, readOnly, onChange }: AgentFieldsProps) {
  return (
    <Stack gap={10}>
      <Radio.Group
        label="Articles it may cite"
        value={draft.topics === null ? "all" : "some"}
        onChange={(value) =>
          onChange({ topics: value === "all" ? null : agents.topics.map(({ code }) => code) })
        }
      >
        <Stack gap={8} mt={6}>
          <Radio value="all" label="All topics" disabled={readOnly} />
          <Radio value="some" label="Only some topics" disabled={readOnly} />
        </Stack>
      </Radio.Group>
      {draft.topics === null ? null : (
        <Checkbox.Group
          aria-label="Topics"
          value={draft.topics}
          error={wrong.topics}
          onChange={(topics) => onChange({ topics })}
        >
          <SimpleGrid cols={2} spacing={8}>
            {agents.topics.map(({ code, name }) => (
              <Checkbox key={code} value={code} label={name} disabled={readOnly} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
      )}
    </Stack>
  );
}
