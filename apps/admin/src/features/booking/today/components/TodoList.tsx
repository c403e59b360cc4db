import { formatSlot, Tag } from "@hibachi/ui";
import { Link } from "@tanstack/react-router";
import { Panel } from "../../../../shared/ui/Panel";
import type { Todo } from "../rules";
import styles from "./Today.module.css";

export function TodoList({ todos }: { todos: readonly Todo[] }) {
  return (
    <Panel title="To do" aside={todos.length > 0 ? String(todos.length) : null} flush>
      {todos.length === 0 ? (
        <p className={styles.quiet}>Everything about this day is settled.</p>
      ) : (
        <ul className={styles.list}>
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
