import { Button } from "@hibachi/ui";
import { say } from "../../../shared/ui/say";
import styles from "./Profile.module.css";

/** Codes that are shown this once, with the ways to keep them. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const text = codes.join("\n");
  const copy = () =>
    navigator.clipboard.writeText(text).then(() => say.done("The codes are copied."), say.failed);
  return (
    <>
      <p>
        <b>Keep these codes where you keep important papers.</b> Each opens your account once when your phone
        is lost. They are not shown again.
      </p>
      <ol className={styles.codes} aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className={styles.actions}>
        <Button look="quiet" small onClick={() => void copy()}>
          Copy
        </Button>
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${text}\n`)}`}
          download="hibachi-recovery-codes.txt"
        >
          Download
        </a>
      </div>
    </>
  );
}
