import { EmptyState, Tag } from "@hibachi/ui";
import type { LanguageModels, ModelState } from "../../../../shared/api/types";
import { relativeLabel } from "../../../../shared/lib/dates";
import { count } from "../../../../shared/lib/format";
import { Panel } from "../../../../shared/ui/Panel";
import { outcomeLabel, standingOf } from "../rules";
import styles from "./Costs.module.css";

/** Who is asked, in their order, and how each of them stands. */
export function ChainPanel({ models }: { models: LanguageModels }) {
  if (models.chain.length === 0) return <NoModel />;
  return (
    <Panel
      title="Language models"
      aside={count(models.chain.length, "model") + ", the first that answers wins"}
      flush
    >
      <ol className={styles.chain}>
        {models.chain.map((model) => (
          <Link key={model.name} model={model} />
        ))}
      </ol>
    </Panel>
  );
}

function Link({ model }: { model: ModelState }) {
  const { tone, words, note } = standingOf(model);
  const last = model.last_at
    ? `Last asked ${relativeLabel(model.last_at)}: ${outcomeLabel(model.last_outcome ?? "")}`
    : "";
  return (
    <li className={styles.link}>
      <div>
        <b className={styles.name}>{model.name}</b>
        <p className={styles.note}>{[note, last].filter(Boolean).join(". ")}.</p>
      </div>
      <Tag tone={tone}>{words}</Tag>
    </li>
  );
}

function NoModel() {
  return (
    <Panel title="Language models">
      <EmptyState title="The house brain answers alone">
        No language model is connected, and none is needed: prices, dates, rules and hand-overs come from the
        house brain, and answers cost nothing. With a model the same answers read more fluently.
      </EmptyState>
      <p className={styles.how}>
        To connect one, whoever runs the server names it, gives its key and restarts, for example:
      </p>
      <pre className={styles.lines}>{"LLM_MODELS=openai:gpt-4o-mini\nOPENAI_API_KEY=…"}</pre>
      <p className={styles.how}>
        All providers and settings: “Connect a language model” in{" "}
        <code>docs/how-to/connect-a-language-model.md</code>.
      </p>
    </Panel>
  );
}
