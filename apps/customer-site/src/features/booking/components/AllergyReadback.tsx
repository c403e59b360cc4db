import { Tag } from "@hibachi/ui";
import { useAllergenName } from "../../../shared/data/queries";
import type { MyBooking } from "../../../shared/data/types";
import { Notice } from "../../../shared/form/Notice";
import styles from "./Agreement.module.css";

/** The allergies as we understood them, said back before anybody signs. */
export function AllergyReadback({ booking }: { booking: MyBooking }) {
  const nameOf = useAllergenName();
  if (booking.allergies.length === 0)
    return (
      <Notice title="No allergies noted">
        If somebody has one after all, go back to the details and add it.
      </Notice>
    );
  const severe = booking.allergies.some((one) => one.severe);
  return (
    <Notice tone={severe ? "plum" : "steel"} title="This is what we noted">
      <ul className={styles.readback}>
        {booking.allergies.map((one, index) => (
          <li key={index}>
            <b>{one.guest}</b>: {[...one.codes.map(nameOf), one.note].filter(Boolean).join(", ")}{" "}
            {one.severe ? <Tag tone="plum">severe</Tag> : null}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
