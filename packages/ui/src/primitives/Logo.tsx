import { FlameMark } from "../illustrations";
import styles from "./Logo.module.css";

/** The flame and the business's name. */
export function Logo({ name = "My Hibachi", href }: { name?: string; href?: string }) {
  const inside = (
    <>
      <FlameMark />
      {name}
    </>
  );
  return href ? (
    <a className={styles.logo} href={href}>
      {inside}
    </a>
  ) : (
    <span className={styles.logo}>{inside}</span>
  );
}
