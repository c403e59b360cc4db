import { classNames } from "@hibachi/ui";
import type { Check } from "../../../shared/api/types";
import { humanise } from "../../../shared/lib/format";
import { Icon } from "../../../shared/ui/Icon";
import styles from "./Platform.module.css";

/** What has to be in place, each with the fix when it is not. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  return (
    <ul className={styles.checks}>
      {checks.map((check) => (
        <li key={check.name} className={classNames(!check.ok && styles.broken)}>
          <Icon name={check.ok ? "check" : "alert"} size={16} />
          <span>
            {humanise(check.name)}
            {check.ok ? (
              <span className="visually-hidden">: in place</span>
            ) : (
              `: ${check.detail ?? "not in place"}`
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
