import { Button } from "@hibachi/ui";
import type { Task } from "../../../../shared/api/types";
import { useCan, useMe } from "../../../../shared/auth/permissions";
import { taskLine } from "../../../../shared/lib/tasks";
import { say } from "../../../../shared/ui/say";
import { useFinish, useGiveBack, useReopen, useTakeTask } from "../api/tasks";
import styles from "./Tasks.module.css";

/** Done can be undone; a task is taken so that two people do not call the same host. */
export function TaskActions({ task }: { task: Task }) {
  const may = useCan();
  const me = useMe();
  const finish = useFinish();
  const reopen = useReopen();
  const take = useTakeTask();
  const giveBack = useGiveBack();
  if (!may("tasksWrite")) return null;

  const about = taskLine(task);
  const back = () => reopen.mutate(task.id, { onError: say.failed });
  const done = () =>
    finish.mutate(task.id, {
      onError: say.failed,
      onSuccess: () => say.done("Ticked off.", { onUndo: back }),
    });

  if (task.status === "done") {
    return (
      <div className={styles.actions}>
        <Button look="quiet" small busy={reopen.isPending} aria-label={`Reopen: ${about}`} onClick={back}>
          Reopen
        </Button>
      </div>
    );
  }
  const mine = task.taken_by === me.id;
  const change = task.taken_by === null ? take : giveBack;
  const word = task.taken_by === null ? "Take" : mine ? "Give back" : "Free it";
  return (
    <div className={styles.actions}>
      <Button
        look="plain"
        small
        busy={change.isPending}
        aria-label={`${word}: ${about}`}
        onClick={() => change.mutate(task.id, { onError: say.failed })}
      >
        {word}
      </Button>
      <Button look="quiet" small busy={finish.isPending} aria-label={`Done: ${about}`} onClick={done}>
        Done
      </Button>
    </div>
  );
}
