import { GardenEvening } from "@hibachi/ui";
import styles from "./Scene.module.css";

/** The evening in a picture, with what it is in three words each. */
export function Scene() {
  return (
    <figure className={styles.scene}>
      <GardenEvening />
      <figcaption>
        <span>Your garden</span>
        <span>Our chef and grill</span>
        <span>Everybody at one table</span>
      </figcaption>
    </figure>
  );
}
