import { classNames } from "@hibachi/ui";
import { useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ChatMessage } from "../../../shared/api/types";
import { instantLabel } from "../../../shared/lib/dates";
import { humanise } from "../../../shared/lib/format";
import { MarkedItem } from "../../../shared/ui/MarkedItem";
import { MessageLog } from "../../../shared/ui/MessageLog";
import { textParts } from "../rules";
import { TeachMessage } from "../teaching/components/TeachMessage";
import { ReplyTrace } from "../traces/components/ReplyTrace";
import { Delivered } from "./Delivered";
import styles from "./Inbox.module.css";

const WHO = { customer: "Customer", assistant: "Assistant", staff: "Staff", system: "" } as const;

/** The thread, oldest first, kept at its end as messages come; opened at the message that the address names. */
export function Messages({ messages }: { messages: readonly ChatMessage[] }) {
  const { message: marked } = useSearch({ strict: false });
  return (
    <MessageLog label="Messages" className={styles.messages} last={messages.at(-1)?.id}>
      {messages.map((message) => (
        <Line key={message.id} role={message.role} marked={message.id === marked}>
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
        </Line>
      ))}
    </MessageLog>
  );
}

interface LineProps {
  role: ChatMessage["role"];
  marked: boolean;
  children: ReactNode;
}

function Line({ role, marked, children }: LineProps) {
  return (
    <MarkedItem marked={marked} className={classNames(styles.message, styles[role], marked && styles.marked)}>
      {children}
    </MarkedItem>
  );
}
