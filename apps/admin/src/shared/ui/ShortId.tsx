import { say } from "./say";
import styles from "./ShortId.module.css";

interface ShortIdProps {
  value: string;
  /** What is copied, in words: "booking id". */
  label?: string;
}

const SHOWN = 8;

/** The end of a long id or hash, which tells neighbours apart; pressing it copies all of it. */
export function ShortId({ value, label = "id" }: ShortIdProps) {
  const copy = () => {
    navigator.clipboard.writeText(value).then(() => say.done(`The ${label} is copied.`), say.failed);
  };
  return (
    <button
      type="button"
      className={styles.id}
      title={value}

      onClick={copy}
    >
      {value.length > SHOWN + 2 ? `…${value.slice(-SHOWN)}` : value}
      <span className="visually-hidden">, copy the {label}</span>
    </button>
  );
}
