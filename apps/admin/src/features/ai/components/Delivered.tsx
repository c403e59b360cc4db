import { classNames } from "@hibachi/ui";
import type { TextDelivery } from "../../../shared/api/types";
import { instantLabel } from "../../../shared/lib/dates";
import { deliveryWords } from "../rules";
import styles from "./Inbox.module.css";

/** Whether a message that left by text arrived, and why not. */
export function Delivered({ delivery }: { delivery: TextDelivery }) {
  const { words, good } = deliveryWords(delivery);
  return (
    <span className={classNames(styles.by, !good && styles.late)} title={instantLabel(delivery.at)}>
      {words}
    </span>
  );
}
