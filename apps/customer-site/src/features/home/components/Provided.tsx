import { Section } from "../../../shared/components/Section";
import styles from "./Provided.module.css";

const ours = [
  "The chef, the show and the clean-up of the grill",
  "Flat-top grill, propane and every tool",
  "Two proteins a guest, fried rice, vegetables, salad",
  "Yum-yum, ginger and teriyaki sauce",
  "Sake for guests 21 and over, poured by the chef",
];
const yours = [
  "A level, clear spot of 8 by 6 feet, 10 feet from anything that burns",
  "Two 8-foot tables for every started ten people, and chairs",
  "Plates, cutlery and glasses",
  "Drinks; your own alcohol is welcome at your responsibility",
  "Cover close by when rain is forecast",
];

function List({ title, items, own }: { title: string; items: string[]; own?: boolean }) {
  return (
    <div className={own ? styles.yours : styles.ours}>
      <h3>{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>
            <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
              <path
                d="m4 10.5 4 4 8-9"
                fill="none"
                stroke="currentColor"
                strokeWidth="2.4"
                strokeLinecap="round"
                strokeLinejoin="round"
              />
            </svg>
            {item}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function Provided() {
  return (
    <Section title="Who brings what">
      <div className={styles.columns}>
        <List title="We bring" items={ours} />
        <List title="You bring" items={yours} own />
      </div>
    </Section>
  );
}
