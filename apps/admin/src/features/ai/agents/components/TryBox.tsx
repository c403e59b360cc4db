import { Button, Tag } from "@hibachi/ui";
import { NativeSelect, Textarea } from "@mantine/core";
import { useState } from "react";
import { asProblem } from "../../../../shared/api/client";
import type { Agent, AgentChannel, AgentTried } from "../../../../shared/api/types";
import { humanise } from "../../../../shared/lib/format";
import { reasonLabel } from "../../../../shared/lib/reasons";
import { Notice } from "../../../../shared/ui/Notice";
import { useTryAgent } from "../api/agents";
import { CHANNELS, type AgentDraft } from "../rules";
import styles from "./Agents.module.css";

/** One message played with what stands in the form; nothing is kept of it. */
export function TryBox({ agent, draft }: { agent: Agent; draft: AgentDraft }) {
  const [message, setMessage] = useState("");
  const [channel, setChannel] = useState<AgentChannel>(draft.channels[0] ?? "web");
  const play = useTryAgent(agent.key);
  const send = () => play.mutate({ message, channel, settings: { ...draft, name: draft.name.trim() } });
  return (
    <section className={styles.try} aria-label="Try it">
      <h3>Try it</h3>
      <p className={styles.note}>
        Plays one message with the settings above, saved or not, in the words of the house. Nothing is sent,
        booked or kept.
      </p>
      <Textarea
        label="A guest writes"
        autosize
        minRows={2}
        maxRows={6}
        maxLength={1000}
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey) return;
          event.preventDefault();
          if (message.trim() !== "") send();
        }}
      />
      <NativeSelect
        label="On"
        data={CHANNELS.map(({ value, label }) => ({ value, label }))}
        value={channel}
        onChange={(event) => {
          const found = CHANNELS.find(({ value }) => value === event.currentTarget.value);
          if (found) setChannel(found.value);
        }}
      />
      <div>
        <Button look="quiet" small busy={play.isPending} disabled={message.trim() === ""} onClick={send}>
          Play the message
        </Button>
      </div>
      {play.error ? (
        <Notice tone="plum" urgent>
          {asProblem(play.error).message}
        </Notice>
      ) : null}
      {play.data ? <Answer tried={play.data} /> : null}
    </section>
  );
}

function Answer({ tried }: { tried: AgentTried }) {
  return (
    <div role="status" aria-label="What would be answered">
      <p className={styles.reply}>{tried.reply.replaceAll("**", "")}</p>
      <div className={styles.made} style={{ marginTop: 10 }}>
        Answered by <b>{tried.names.join(", ")}</b>
        {tried.tools.map((tool) => (
          <Tag key={tool}>{humanise(tool)}</Tag>
        ))}
        {tried.hand_over ? <Tag tone="amber">A person takes over: {reasonLabel(tried.hand_over)}</Tag> : null}
      </div>
    </div>
  );
}
