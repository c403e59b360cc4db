import { classNames, Tag } from "@hibachi/ui";
import { useAllergenName } from "../../../../shared/hooks/useAllergenName";
import { Panel } from "../../../../shared/ui/Panel";
import styles from "./Booking.module.css";
import type { Booking } from "../view";

/** Per guest, severe first: this is what the chef's sheet prints. */
export function AllergyPanel({ booking }: { booking: Pick<Booking, "allergies" | "severe_allergy"> }) {
  const nameOf = useAllergenName();
  const allergies = [...booking.allergies].sort((a, b) => Number(b.severe) - Number(a.severe));
  return (
    <Panel title="Allergies" aside={booking.severe_allergy ? <Tag tone="plum">Severe</Tag> : null}>
      {allergies.length === 0 ? (
        <p className={styles.muted}>
          None reported. The grill is shared, so cross-contact can never be ruled out.
        </p>
      ) : (
        <div className={styles.stack}>
          {allergies.map((one, at) => (
            <div
              key={`${one.guest}-${at}`}
              className={classNames(styles.allergy, one.severe && styles.severe)}
            >
              <b>{one.guest}</b>
              <div className={styles.tags}>
                {one.severe ? <Tag tone="plum">severe</Tag> : null}
                {one.codes.map((code) => (
                  <Tag key={code} tone="amber">
                    {nameOf(code)}
                  </Tag>
                ))}
              </div>
              {one.note ? <span>{one.note}</span> : null}
            </div>
          ))}
        </div>
      )}
    </Panel>
  );
}
