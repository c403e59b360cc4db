import { ButtonLink, GardenEvening } from "@hibachi/ui";
import styles from "./Closing.module.css";

export function Closing() {
  return (
    <section className={styles.closing}>
      <div className={styles.words}>
        <h2>Light the grill on your evening.</h2>
        <ButtonLink href="/book/">See open dates</ButtonLink>
      </div>
      <div className={styles.scene}>
        <GardenEvening />
      </div>
    </section>
  );
}
