import { ButtonLink } from "@hibachi/ui";
import { site } from "../../../shared/content";
import styles from "./Closing.module.css";

export function Closing() {
  return (
    <section className={styles.closing}>
      <h2>Light the grill on your evening.</h2>
      <p>Nothing to pay until you have seen the price, the date and the agreement.</p>
      <div className={styles.actions}>
        <ButtonLink href="/book/">See open dates</ButtonLink>
        <ButtonLink look="quiet" href={`tel:${site.business.phone}`}>
          Call us
        </ButtonLink>
      </div>
    </section>
  );
}
