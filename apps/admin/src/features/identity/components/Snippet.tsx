import { Button } from "@hibachi/ui";
import { say } from "../../../shared/ui/say";
import { snippetOf } from "../outside";
import styles from "./Outside.module.css";

/** What to paste into an assistant's settings. */
export function Snippet({ url, apiKey }: { url: string; apiKey?: string }) {
  const text = snippetOf(url, apiKey);
  const copy = () => {
    navigator.clipboard
      .writeText(text)
      .then(() => say.done("Copied. Paste it into the assistant's settings."), say.failed);
  };
  return (
    <div className={styles.snippet}>
      <pre className={styles.code} aria-label="Settings to paste">
        <code>{text}</code>
      </pre>
      <div className={styles.copy}>
        <Button look="quiet" small onClick={copy}>
          Copy the settings
        </Button>
      </div>
    </div>
  );
}
