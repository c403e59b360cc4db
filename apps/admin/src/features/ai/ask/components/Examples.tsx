import styles from "./Ask.module.css";

/** Questions that can be asked, as buttons. */
export function Examples({ items, onAsk }: { items: readonly string[]; onAsk: (question: string) => void }) {
  return (
    <ul className={styles.examples} aria-label="Examples">
      {items.map((example) => (
        <li key={example}>
          <button type="button" onClick={() => onAsk(example)}>
            {example}
          </button>
        </li>
      ))}
    </ul>
  );
}
