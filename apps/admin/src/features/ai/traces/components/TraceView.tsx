import { Tag } from "@hibachi/ui";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Trace } from "../../../../shared/api/types";
import { instantLabel } from "../../../../shared/lib/dates";
import { count, humanise } from "../../../../shared/lib/format";
import { Facts } from "../../../../shared/ui/Facts";
import { ShortId } from "../../../../shared/ui/ShortId";
import { TeachMessage } from "../../teaching/components/TeachMessage";
import {
  entityWords,
  factGroups,
  intentWords,
  levelWords,
  OUTCOME_WORDS,
  remarkWords,
  stageWords,
} from "../rules";
import styles from "./Traces.module.css";

/** From the message to the answer, in the order it happened. */
export function TraceView({ trace }: { trace: Trace }) {
  const facts = factGroups(trace.facts);
  return (
    <div className={styles.trace}>
      <p className={styles.when}>
        {instantLabel(trace.at)} · {trace.channel} ·{" "}
        <Link to="/inbox/$conversationId" params={{ conversationId: trace.conversation_id }} search={{}}>
          open the conversation
        </Link>
      </p>
      <Step title="Message">
        <blockquote className={styles.quote}>{trace.said}</blockquote>
        <TeachMessage messageId={trace.message_id} />
      </Step>
      <Step title="What was read">
        <Facts
          facts={[
            { term: "Wishes", value: intentWords(trace).join(", ") },
            { term: "Tone", value: humanise(trace.emotion) },
            { term: "Language", value: trace.language === "en" ? "English" : trace.language },
            ...entityWords(trace.entities),
          ]}
        />
      </Step>
      <Step title="Who acted">
        <Facts
          facts={[
            { term: "Level", value: levelWords(trace.level) },
            { term: "Agents", value: trace.agents.map(humanise).join(", ") },
            { term: "Tools", value: trace.tools.map(humanise).join(", ") || "none needed" },
            { term: "Sources", value: trace.citations.join(", ") },
          ]}
        />
      </Step>
      <Step title={`What the tools returned: ${count(trace.facts.length, "fact")}`}>
        {facts.length === 0 ? (
          <p className={styles.none}>No figures were needed.</p>
        ) : (
          <Facts
            facts={facts.map(({ source, values }) => ({ term: humanise(source), value: values.join(" · ") }))}
          />
        )}
      </Step>
      {trace.remarks.length > 0 ? (
        <Step title="What was changed or left out">
          <ul className={styles.remarks}>
            {trace.remarks.map((remark) => (
              <li key={`${remark.found}-${remark.about}`}>{remarkWords(remark)}</li>
            ))}
          </ul>
        </Step>
      ) : null}
      <Step title="Answer" mark={<Verdict trace={trace} />}>
        {trace.answer === null ? (
          <p className={styles.none}>{OUTCOME_WORDS[trace.outcome]}</p>
        ) : (
          <blockquote className={styles.quote}>{trace.answer.replaceAll("**", "")}</blockquote>
        )}
        <Facts
          facts={[
            { term: "Time", value: `${trace.latency_ms} ms` },
            { term: "Stages", value: stageWords(trace.stages).join(" · ") },
            { term: "Trace", value: <ShortId value={trace.id} label="trace id" /> },
          ]}
        />
      </Step>
    </div>
  );
}

function Verdict({ trace }: { trace: Trace }) {
  if (trace.grounded) return <Tag tone="leaf">every figure from a tool</Tag>;
  return <Tag tone="plum">{count(trace.figures_removed, "figure")} held back</Tag>;
}

function Step({ title, mark, children }: { title: string; mark?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.step}>
      <div className={styles.stepHead}>
        <h3>{title}</h3>
        {mark}
      </div>
      {children}
    </section>
  );
}
