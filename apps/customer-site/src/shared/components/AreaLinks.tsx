import type { Area } from "../content";
import { feeWords } from "../travel";
import styles from "./AreaLinks.module.css";

/** The cities with their own page, each with what travel costs there. */
export function AreaLinks({ areas }: { areas: Area[] }) {
  return (
    <ul className={styles.areas}>
      {areas.map((area) => (
        <li key={area.slug}>
          <a href={`/areas/${area.slug}/`}>
            <b>{area.city}</b>
            <span>{feeWords(area)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
