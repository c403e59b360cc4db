import { Button } from "@hibachi/ui";
import { Textarea } from "@mantine/core";
import { useState } from "react";
import { useOnce } from "../../../shared/hooks/useOnce";
import { Icon } from "../../../shared/ui/Icon";
import { say } from "../../../shared/ui/say";
import { useAnswer } from "../api/conversations";
import styles from "./Inbox.module.css";

/** Enter sends, Shift-Enter breaks the line. The text stays when sending fails. */
export function AnswerBox({ id }: { id: string }) {
  const [text, setText] = useState("");
  const answer = useAnswer(id);
  const sendOnce = useOnce(answer);
  const send = () => {
    if (text.trim() === "") return;
    sendOnce(text.trim(), { onSuccess: () => setText(""), onError: say.failed });
  };
  return (
    <form
      className={styles.answer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        aria-label="Your answer"
        placeholder="Write to the customer"
        autosize
        minRows={1}
        maxRows={6}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <Button type="submit" small busy={answer.isPending} disabled={text.trim() === ""}>
        <Icon name="send" size={16} /> Send
      </Button>
    </form>
  );
}
