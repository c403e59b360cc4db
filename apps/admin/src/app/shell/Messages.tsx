import { Button, classNames } from "@hibachi/ui";
import { ActionIcon } from "@mantine/core";
import { useEffect, useState } from "react";
import { Icon } from "../../shared/ui/Icon";
import { messages, useSaid, type Said } from "../../shared/ui/say";
import styles from "./Messages.module.css";

/** Where short messages stand: part of the page's frame, so that they lie over nothing one may want to press. */
export function Messages() {
  return (
    <div className={styles.place} role="status">
      {useSaid().map((one) => (
        <Message key={one.id} said={one} />
      ))}
    </div>
  );
}

/** It goes by itself, but not while somebody points at it or is on its button. */
function Message({ said: { id, words, failed, undo, stays } }: { said: Said }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => messages.take(id), stays);
    return () => clearTimeout(timer);
  }, [id, stays, held]);
  const takeBack = () => {
    messages.take(id);
    undo?.onUndo();
  };
  return (
    <div
      role="presentation"
      className={classNames(styles.message, failed ? styles.failed : styles.done)}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={failed ? "alert" : "check"} />
      <span className={styles.words}>
        {failed ? <b>That did not work. </b> : null}
        {words}
      </span>
      {undo ? (
        <Button look="plain" small onClick={takeBack}>
          {undo.label ?? "Undo"}
        </Button>
      ) : null}
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label="Dismiss"
        onClick={() => messages.take(id)}
      >
        <Icon name="close" size={14} />
      </ActionIcon>
    </div>
  );
}
