import styles from "./Questions.module.css";

export interface Question {
  slug: string;
  group: string;
  question: string;
  answerHtml: string;
}

/** Questions that open to their answers, without script. */
export function Questions({ items }: { items: Question[] }) {
  return (
    <div className={styles.list}>
      {items.map((item) => (
        <details key={item.slug} id={item.slug} className={styles.item} data-question="">
          <summary>
            <h3>{item.question}</h3>
            <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
              <path
                d="M3 6l6 6 6-6"
                fill="none"
                stroke="currentColor"
                strokeWidth="2"
                strokeLinecap="round"
              />
            </svg>
          </summary>
          <div className={styles.answer} dangerouslySetInnerHTML={{ __html: item.answerHtml }} />
        </details>
      ))}
    </div>
  );
}
