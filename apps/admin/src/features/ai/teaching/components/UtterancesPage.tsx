import { Button, EmptyState, SkeletonRows } from "@hibachi/ui";
import { Group, Select } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Guarded } from "../../../../shared/auth/Guarded";
import { useCan } from "../../../../shared/auth/permissions";
import { todayIn } from "../../../../shared/lib/dates";
import { Icon } from "../../../../shared/ui/Icon";
import { LoadMore } from "../../../../shared/ui/LoadMore";
import { Panel } from "../../../../shared/ui/Panel";
import { QueryView } from "../../../../shared/ui/QueryView";
import { SaveButton } from "../../../../shared/ui/SaveButton";
import { SearchField } from "../../../../shared/ui/SearchField";
import { exportUtterances, utterancesQuery } from "../api/utterances";
import { asLabel, LABEL_OPTIONS, SOURCE_OPTIONS, STATUS_OPTIONS, type UtteranceSearch } from "../rules";
import { LabelsPanel } from "./LabelsPanel";
import { ShippedPanel } from "./ShippedPanel";
import { TeachDialog } from "./TeachDialog";
import styles from "./Teaching.module.css";
import { UtteranceTable } from "./UtteranceTable";

const route = getRouteApi("/shell/assistant/utterances");

export function UtterancesPage() {
  return (
    <Guarded need="knowledgeRead">
      <Utterances />
    </Guarded>
  );
}

/** What the team taught, above the meanings with their counts. */
function Utterances() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: UtteranceSearch) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  return (
    <div className={styles.page}>
      {search.shipped && search.label ? (
        <ShippedPanel label={search.label} words={search.words} onSearch={(words) => set({ words })} />
      ) : (
        <Taught search={search} onChange={set} onClear={() => void navigate({ search: {} })} />
      )}
      <LabelsPanel />
    </div>
  );
}

interface TaughtProps {
  search: UtteranceSearch;
  onChange: (change: UtteranceSearch) => void;
  onClear: () => void;
}

function Taught({ search, onChange, onClear }: TaughtProps) {
  const query = useInfiniteQuery(utterancesQuery(search));
  const narrowed = Object.values(search).some(Boolean);
  return (
    <Panel title="Utterances" aside={<Exports search={search} />} flush>
      <Filters search={search} onChange={onChange} onClear={narrowed ? onClear : null} />
      <QueryView query={query} skeleton={<SkeletonRows rows={6} height={56} />}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.items);
          return rows.length === 0 ? (
            <EmptyState title={narrowed ? "No such utterances" : "Nothing is taught yet"}>
              {narrowed
                ? "Clear a filter to see the others."
                : "Open an answer that went wrong, or a message in the inbox, and press “Teach from this message”; or add words by hand."}
            </EmptyState>
          ) : (
            <>
              <UtteranceTable rows={rows} />
              <LoadMore query={query} />
            </>
          );
        }}
      </QueryView>
    </Panel>
  );
}

function Exports({ search }: { search: UtteranceSearch }) {
  return (
    <>
      {(["csv", "jsonl"] as const).map((kind) => (
        <SaveButton
          key={kind}
          name={`utterances-${todayIn()}.${kind}`}
          load={() => exportUtterances(search, kind)}
        >
          {kind.toUpperCase()}
        </SaveButton>
      ))}
    </>
  );
}

interface FiltersProps {
  search: UtteranceSearch;
  onChange: (change: UtteranceSearch) => void;
  onClear: (() => void) | null;
}

function Filters({ search, onChange, onClear }: FiltersProps) {
  const may = useCan();
  const [adding, setAdding] = useState(false);
  return (
    <Group p={16} gap={10}>
      <SearchField label="Words" bare value={search.words} onChange={(words) => onChange({ words })} />
      <Select
        aria-label="Meaning"
        placeholder="Any meaning"
        clearable
        data={LABEL_OPTIONS}
        value={search.label ?? null}
        onChange={(label) => onChange({ label: asLabel(label) })}
      />
      <Select
        aria-label="State"
        placeholder="All but withdrawn"
        clearable
        data={STATUS_OPTIONS}
        value={search.status ?? null}
        onChange={(status) => onChange({ status: status ?? undefined })}
      />
      <Select
        aria-label="Source"
        placeholder="Any source"
        clearable
        data={SOURCE_OPTIONS}
        value={search.source ?? null}
        onChange={(source) => onChange({ source: source ?? undefined })}
      />
      {onClear ? (
        <Button look="plain" small onClick={onClear}>
          Clear
        </Button>
      ) : null}
      {may("knowledgeWrite") ? (
        <Button small onClick={() => setAdding(true)}>
          <Icon name="plus" size={16} /> Add
        </Button>
      ) : null}
      {adding ? <TeachDialog onClose={() => setAdding(false)} /> : null}
    </Group>
  );
}
