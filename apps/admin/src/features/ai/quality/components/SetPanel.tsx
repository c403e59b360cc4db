import { Tag } from "@hibachi/ui";
import type { MeasuredSet } from "../../../../shared/api/types";
import { instantLabel } from "../../../../shared/lib/dates";
import { count } from "../../../../shared/lib/format";
import { Panel } from "../../../../shared/ui/Panel";
import { barLabel, lineOf, metBars, metricWords, setLabel, shareLabel } from "../rules";
import styles from "./Quality.module.css";

/** One set: each metric's newest value against its bar, with its line over the runs, and what failed. */
export function SetPanel({ set }: { set: MeasuredSet }) {
  const last = set.runs.at(-1);
  const { met, of } = metBars(set);
  if (!last) return null;
  const facts = [
    count(last.cases, "case"),
    instantLabel(last.at),
    last.model ? `router ${last.model}` : "",
    last.version ? `code ${last.version}` : "",
  ];
  return (
    <Panel
      title={setLabel(set.name)}
      aside={of === 0 ? null : <Tag tone={met === of ? "leaf" : "amber"}>{`${met} of ${of} bars met`}</Tag>}
    >
      <p className={styles.facts}>{facts.filter(Boolean).join(" · ")}</p>
      <ul className={styles.metrics}>
        {set.metrics.map((metric) => (
          <Metric key={metric.name} set={set} metric={metric} />
        ))}
      </ul>
      <Failures set={set} failed={last.failed} />
    </Panel>
  );
}

function Metric({ set, metric }: { set: MeasuredSet; metric: MeasuredSet["metrics"][number] }) {
  const values = set.runs.flatMap(({ metrics }) => metrics[metric.name] ?? []);
  const { points, last, bar } = lineOf(values, metric.bar);
  const spoken = `${metricWords(metric.name)} over ${count(values.length, "run")}: ${values.map(shareLabel).join(", ")}`;
  return (
    <li className={styles.metric}>
      <span className={styles.name}>
        {metricWords(metric.name)}
        <small>{metric.name}</small>
      </span>
      <svg className={styles.line} viewBox="-2 0 106 32" role="img" aria-label={spoken}>
        {bar === null ? null : <line x1={0} x2={102} y1={bar} y2={bar} className={styles.bar} />}
        <polyline points={points} className={styles.values} />
        <circle cx={last.x} cy={last.y} r={2.4} className={styles.dot} />
      </svg>
      <b className="num">{shareLabel(metric.value)}</b>
      {metric.met === null ? (
        <span className={styles.verdict}>{barLabel(metric)}</span>
      ) : (
        <Tag
          tone={metric.met ? "leaf" : "amber"}
        >{`${metric.met ? "met" : "missed"}: ${barLabel(metric)}`}</Tag>
      )}
    </li>
  );
}

function Failures({ set, failed }: { set: MeasuredSet; failed: number }) {
  if (failed === 0) return <p className={styles.facts}>Every case passed.</p>;
  if (set.failures === null) {
    return (
      <p className={styles.facts}>
        {count(failed, "case")} failed. This set is sealed: nobody reads its failures, so that its figures
        stay honest.
      </p>
    );
  }
  return (
    <details className={styles.failures}>
      <summary>{count(failed, "case")} failed</summary>
      <p>{set.failures.join(", ")}</p>
    </details>
  );
}
