import { Button, Card, EmptyState, SkeletonRows } from "@hibachi/ui";
import { Checkbox, Group, SegmentedControl, Select } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Guarded } from "../../../../shared/auth/Guarded";
import { useNow } from "../../../../shared/hooks/useNow";
import { TASK_KINDS, taskLabel } from "../../../../shared/lib/tasks";
import { LoadMore } from "../../../../shared/ui/LoadMore";
import { PageHead } from "../../../../shared/ui/PageHead";
import { QueryView } from "../../../../shared/ui/QueryView";
import { tasksQuery } from "../api/tasks";
import { emptyWords, summaryWords, type TaskSearch } from "../rules";
import { TaskItem } from "./TaskItem";
import styles from "./Tasks.module.css";

const route = getRouteApi("/shell/tasks");

export function TasksPage() {
  return (
    <Guarded need="tasksRead">
      <Tasks />
    </Guarded>
  );
}

function Tasks() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const now = useNow();
  const query = useInfiniteQuery(tasksQuery(search));
  const tasks = query.data?.pages.flatMap((page) => page.items) ?? [];
  const empty = emptyWords(search);
  return (
    <>
      <PageHead title="Tasks" note={query.data ? summaryWords(tasks, now, query.hasNextPage) : "\u00a0"} />
      <Card as="section" padded={false} aria-label="Tasks">
        <Filters
          search={search}
          onChange={(change) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true })}
        />
        <QueryView query={query} skeleton={<SkeletonRows rows={5} height={104} />}>
          {() =>
            tasks.length === 0 ? (
              <EmptyState title={empty.title}>{empty.text}</EmptyState>
            ) : (
              <>
                <ul className={styles.list}>
                  {tasks.map((task) => (
                    <TaskItem key={task.id} task={task} now={now} />
                  ))}
                </ul>
                <LoadMore query={query} />
              </>
            )
          }
        </QueryView>
      </Card>
    </>
  );
}

interface FiltersProps {
  search: TaskSearch;
  onChange: (change: TaskSearch) => void;
}

function Filters({ search, onChange }: FiltersProps) {
  const narrowed = search.kind !== undefined || search.mine !== undefined;
  return (
    <Group p={16} gap={12} className={styles.filters}>
      <SegmentedControl
        aria-label="State"
        data={[
          { value: "open", label: "Open" },
          { value: "done", label: "Done" },
        ]}
        value={search.status ?? "open"}
        onChange={(status) => onChange({ status: status === "done" ? "done" : undefined })}
      />
      <Select
        aria-label="Kind"
        placeholder="Any kind"
        clearable
        data={TASK_KINDS.map((value) => ({ value, label: taskLabel(value) }))}
        value={search.kind ?? null}
        onChange={(kind) => onChange({ kind: kind ?? undefined })}
      />
      <Checkbox
        label="Only mine"
        checked={search.mine ?? false}
        onChange={(event) => onChange({ mine: event.currentTarget.checked || undefined })}
      />
      {narrowed ? (
        <Button look="plain" small onClick={() => onChange({ kind: undefined, mine: undefined })}>
          Clear
        </Button>
      ) : null}
    </Group>
  );
}
