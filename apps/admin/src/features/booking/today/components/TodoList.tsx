import { formatSlot, Tag } from "@hibachi/ui";
import { Link } from "@tanstack/react-router";
import type { Task } from "../../../../shared/api/types";
import { useNow } from "../../../../shared/hooks/useNow";
import { dueWords, isOverdue, taskLabel, taskLine } from "../../../../shared/lib/tasks";
import { Panel } from "../../../../shared/ui/Panel";
import type { Todo } from "../rules";
import styles from "./Today.module.css";

/** What the day's events still need, and the tasks that are due by its end. */
export function TodoList({ todos, tasks }: { todos: readonly Todo[]; tasks: readonly Task[] }) {
  const now = useNow();
  const all = todos.length + tasks.length;
  return (
    <Panel title="To do" aside={all > 0 ? String(all) : null} flush>
      {all === 0 ? (
        <p className={styles.quiet}>Everything about this day is settled.</p>
      ) : (
        <ul className={styles.list}>
          {tasks.map((task) => (
            <li key={task.id}>
              <Link to="/tasks" search={{}} className={styles.item}>
                <b>{taskLabel(task.kind)}</b>
                <Tag tone={isOverdue(task, now) ? "ember" : "steel"}>{dueWords(task, now)}</Tag>
                <span className={styles.preview}>{taskLine(task)}</span>
              </Link>
            </li>
          ))}
          {todos.map((todo) => (
            <li key={todo.id}>
              <Link to="/bookings/$bookingId" params={{ bookingId: todo.bookingId }} className={styles.item}>
                <b>{todo.text}</b>
                <Tag tone={todo.tone}>{formatSlot(todo.slot)}</Tag>
                <span className={styles.preview}>{todo.hint}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
