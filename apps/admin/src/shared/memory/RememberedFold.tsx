import { useState } from "react";
import { useCan } from "../auth/permissions";
import styles from "./Remembered.module.css";
import { RememberedList } from "./RememberedList";

/** The same, folded away above a conversation; asked for once it is opened. */
export function RememberedFold({ customerId }: { customerId: string }) {
  const may = useCan();
  const [open, setOpen] = useState(false);
  if (!may("inboxRead")) return null;
  return (
    <details className={styles.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Remembered</summary>
      {open ? (
        <div className={styles.folded}>
          <RememberedList customerId={customerId} />
        </div>
      ) : null}
    </details>
  );
}
