import { Evening, formatPrice, Grill, Rice, Signature } from "@hibachi/ui";
import { Section } from "../../../shared/components/Section";
import { site } from "../../../shared/content";
import styles from "./Steps.module.css";

const deposit = formatPrice(site.policy.deposit_cents);

const steps = [
  {
    picture: <Evening />,
    title: "Price and date",
    text: "Your price is final. A slot you see is a slot you get.",
  },
  {
    picture: <Signature />,
    title: "Sign and hold",
    text: `${deposit} holds the date. Name the allergies per guest; we keep them in sight.`,
  },
  {
    picture: <Grill />,
    title: "We set up",
    text: `The chef arrives ${site.policy.set_up_minutes} minutes early with grill, food and tools.`,
  },
  {
    picture: <Rice />,
    title: "Dinner and show",
    text: "One to two hours of fire, jokes and seconds, then we clean up.",
  },
];

export function Steps() {
  return (
    <Section title="How an evening goes">
      <ol className={styles.steps}>
        {steps.map(({ picture, title, text }, index) => (
          <li key={title}>
            <div className={styles.picture}>{picture}</div>
            <h3>
              <span className={styles.number}>{index + 1}</span> {title}
            </h3>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
