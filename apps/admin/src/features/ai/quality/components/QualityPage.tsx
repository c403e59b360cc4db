import { EmptyState, SkeletonRows } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { Guarded } from "../../../../shared/auth/Guarded";
import { Panel } from "../../../../shared/ui/Panel";
import { QueryView } from "../../../../shared/ui/QueryView";
import { qualityQuery } from "../api/quality";
import styles from "./Quality.module.css";
import { SetPanel } from "./SetPanel";

export function QualityPage() {
  return (
    <Guarded need="reportsRead">
      <Quality />
    </Guarded>
  );
}

/** What was measured of the assistant, set by set, over time. */
function Quality() {
  const query = useQuery(qualityQuery());
  return (
    <QueryView query={query} skeleton={<SkeletonRows rows={8} height={72} />}>
      {({ sets }) =>
        sets.length === 0 ? (
          <NothingMeasured />
        ) : (
          <div className={styles.page}>
            {sets.map((set) => (
              <SetPanel key={set.name} set={set} />
            ))}
          </div>
        )
      }
    </QueryView>
  );
}

function NothingMeasured() {
  return (
    <Panel title="Quality">
      <EmptyState title="Nothing is measured yet">
        No figure is shown here that was not measured on this installation. On the server, beside the running
        installation:
      </EmptyState>
      <pre className={styles.lines}>
        {
          "make eval\n# or one set\n.venv/bin/hibachi eval --keep intents apps/backend/evals/intents_dev.jsonl"
        }
      </pre>
    </Panel>
  );
}
