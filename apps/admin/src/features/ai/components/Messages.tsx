import { classNames } from "@hibachi/ui";
import { useEffect, useRef } from "react";
import type { ChatMessage } from "../../../shared/api/types";
import { instantLabel } from "../../../shared/lib/dates";
import { humanise } from "../../../shared/lib/format";
import { textParts } from "../rules";
import { TeachMessage } from "../teaching/components/TeachMessage";
import { ReplyTrace } from "../traces/components/ReplyTrace";
import { Delivered } from "./Delivered";
import styles from "./Inbox.module.css";

const WHO = { customer: "Customer", assistant: "Assistant", staff: "Staff", system: "" } as const;

/** The thread, oldest first, kept at its end as messages come. */
export function Messages({ messages }: { messages: readonly ChatMessage[] }) {
  const end = useRef<HTMLLIElement>(null);
  const last = messages.at(-1)?.id;
  useEffect(() => {
    const list = end.current?.parentElement;
    if (list) list.scrollTop = list.scrollHeight;
  }, [last]);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls by the arrow keys
    <ol className={styles.messages} tabIndex={0} aria-label="Messages" aria-live="polite">
      {messages.map((message) => (
        <li key={message.id} className={classNames(styles.message, styles[message.role])}>
          {message.role === "system" ? null : (
            <span className={styles.by}>
              {WHO[message.role]} · {instantLabel(message.created_at)}
            </span>
          )}
          <span className={styles.text}>
            {textParts(message.text).map((part, at) =>
              part.strong ? <b key={at}>{part.text}</b> : part.text,
            )}
          </span>
          {message.blocks.map((block, at) => (
            <span key={at} className={styles.by}>
              {typeof block.kind === "string" ? `${humanise(block.kind)} shown` : null}
            </span>
          ))}
          {message.delivery ? <Delivered delivery={message.delivery} /> : null}
          {message.role === "customer" ? <TeachMessage messageId={message.id} /> : null}
          {message.role === "assistant" ? <ReplyTrace replyId={message.id} /> : null}
        </li>
      ))}
      <li ref={end} aria-hidden="true" />
    </ol>
  );
}
