import styles from "./HowItWorksPage.module.css";

interface Step {
  when: string;
  title: string;
  text: string;
}

export function Timeline({ steps }: { steps: Step[] }) {
  return (
    <ol className={styles.timeline}>
      {steps.map(({ when, title, text }) => (
        <li key={title}>
          <span className={styles.when}>{when}</span>
          <h3>{title}</h3>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  );
}
