import { classNames, Phone, Tag } from "@hibachi/ui";
import { Link } from "@tanstack/react-router";
import type { Task } from "../../../../shared/api/types";
import { useCan } from "../../../../shared/auth/permissions";
import { instantLabel } from "../../../../shared/lib/dates";
import { dueWords, isOverdue, taskLabel, taskTone } from "../../../../shared/lib/tasks";
import { linesOf } from "../rules";
import { TaskActions } from "./TaskActions";
import styles from "./Tasks.module.css";

/** One task: when, what, about whom, and where it came from. */
export function TaskItem({ task, now }: { task: Task; now: Date }) {
  return (
    <li className={styles.task}>
      <div className={styles.head}>
        <Tag tone={taskTone(task.kind)}>{taskLabel(task.kind)}</Tag>
        <When task={task} now={now} />
        {task.taken_by_name ? <span className={styles.quiet}>with {task.taken_by_name}</span> : null}
      </div>
      <div className={styles.words}>
        {task.customer ? <Person person={task.customer} /> : null}
        {linesOf(task).map(({ term, value }, at) => (
          <p key={at} className={styles.line}>
            {term ? <span className={styles.quiet}>{term}: </span> : null}
            {value}
          </p>
        ))}
        <Source task={task} />
      </div>
      <TaskActions task={task} />
    </li>
  );
}

function When({ task, now }: { task: Task; now: Date }) {
  if (task.done_at) return <span className={styles.quiet}>done {instantLabel(task.done_at)}</span>;
  return (
    <time dateTime={task.due_at}>
      <b className={classNames(styles.due, isOverdue(task, now) && styles.late)}>{dueWords(task, now)}</b>{" "}
      <small className={styles.at}>{instantLabel(task.due_at)}</small>
    </time>
  );
}

function Person({ person }: { person: NonNullable<Task["customer"]> }) {
  const may = useCan();
  const name = person.name || "No name yet";
  return (
    <p className={styles.person}>
      {may("customersRead") ? (
        <Link to="/customers/$customerId" params={{ customerId: person.id }} className={styles.name}>
          {name}
        </Link>
      ) : (
        <b>{name}</b>
      )}
      {person.phone ? <Phone number={person.phone} /> : null}
      {person.email ? <a href={`mailto:${person.email}`}>{person.email}</a> : null}
    </p>
  );
}

function Source({ task }: { task: Task }) {
  const may = useCan();
  if (task.about_kind === "conversation" && may("inboxRead")) {
    return (
      <Link to="/inbox/$conversationId" params={{ conversationId: task.about_id }} search={{}}>
        Open the conversation
      </Link>
    );
  }
  if (task.about_kind === "booking" && may("bookingsRead")) {
    return (
      <Link to="/bookings/$bookingId" params={{ bookingId: task.about_id }}>
        Open the booking
      </Link>
    );
  }
  return null;
}
