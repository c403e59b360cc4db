import { Skeleton } from "@hibachi/ui";
import { TextInput } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import type { Starts } from "../../../../shared/api/types";
import { todayIn, whenLabel } from "../../../../shared/lib/dates";
import { Panel } from "../../../../shared/ui/Panel";
import { QueryView } from "../../../../shared/ui/QueryView";
import { isZip, type Draft } from "../rules";
import styles from "./Intake.module.css";
import type { Change } from "./NewBookingPage";
import { StartChoice } from "./StartChoice";

interface StartPanelProps {
  draft: Draft;
  starts: UseQueryResult<Starts>;
  onChange: Change;
}

/** The starts that can really be served: chefs, hours, driving and grills are all looked at. */
export function StartPanel({ draft, starts, onChange }: StartPanelProps) {
  const ready = isZip(draft.zip) && draft.date !== "";
  const aside = starts.data ? `${starts.data.station.name} · ${starts.data.miles} miles` : null;
  return (
    <Panel title="Date and start" aside={aside}>
      <div className={styles.stack}>
        <TextInput
          type="date"
          label="Date"
          className={styles.date}
          min={todayIn()}
          value={draft.date}
          onChange={(event) => onChange({ date: event.currentTarget.value, slot: null })}
        />
        {ready ? (
          <QueryView query={starts} skeleton={<Bones />}>
            {(found) => <Choice starts={found} draft={draft} onChange={onChange} />}
          </QueryView>
        ) : (
          <p className={styles.muted}>The free starts appear once ZIP code and date are known.</p>
        )}
      </div>
    </Panel>
  );
}

function Choice({ starts, draft, onChange }: { starts: Starts; draft: Draft; onChange: Change }) {
  const next = starts.next_free;
  return (
    <>
      <StartChoice slots={starts.slots} chosen={draft.slot} onChoose={(slot) => onChange({ slot })} />
      {next ? (
        <p className={styles.muted}>
          Next free start:{" "}
          <button
            type="button"
            className={styles.inline}
            onClick={() => onChange({ date: next.date, slot: next.slot })}
          >
            {whenLabel(next.date, next.slot)}
          </button>
        </p>
      ) : null}
    </>
  );
}

function Bones() {
  return (
    <div className={styles.starts}>
      {Array.from({ length: 4 }, (_, at) => (
        <Skeleton key={at} height={62} radius={10} />
      ))}
    </div>
  );
}
