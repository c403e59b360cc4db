import type { ReactNode } from "react";
import { classNames } from "./classNames";
import styles from "./Tag.module.css";

export type Tone = "plain" | "ember" | "leaf" | "amber" | "plum" | "steel";

/** A short coloured label. The colour only supports the words; it never says anything alone. */
export function Tag({ tone = "plain", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={classNames(styles.tag, styles[tone])}>{children}</span>;
}
