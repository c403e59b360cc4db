import { Button } from "@hibachi/ui";
import { Textarea } from "@mantine/core";
import { useState } from "react";
import { useOnce } from "../../../shared/hooks/useOnce";
import { Icon } from "../../../shared/ui/Icon";
import { say } from "../../../shared/ui/say";
import { useTextFrom } from "../api/testPhone";
import styles from "./TestPhone.module.css";

/** Enter sends, Shift-Enter breaks the line. The text stays when sending fails. */
export function TextBox({ number }: { number: string }) {
  const [body, setBody] = useState("");
  const text = useTextFrom(number);
  const sendOnce = useOnce(text);
  const send = () => {
    if (body.trim() === "") return;
    sendOnce(body.trim(), { onSuccess: () => setBody(""), onError: say.failed });
  };
  return (
    <form
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        aria-label="Your text"
        placeholder="Text the business"
        autosize
        minRows={1}
        maxRows={5}
        maxLength={1600}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <Button type="submit" small busy={text.isPending} disabled={body.trim() === ""}>
        <Icon name="send" size={16} /> Send
      </Button>
    </form>
  );
}
