import { classNames } from "@hibachi/ui";
import styles from "./Bars.module.css";

export interface Bar {
  key: string;
  label: string;
  value: number;
  /** The value as it is read. */
  words: string;
}

interface BarsProps {
  /** What is shown, with the sum: read out instead of the bars, whose figures stand in the table beside them. */
  summary: string;
  bars: readonly Bar[];
  /** Bars in the order of time: the first and the last are named below. */
  dated?: boolean;
}

/** A small chart of columns. It shows the shape; every figure also stands in a table. */
export function Bars({ summary, bars, dated }: BarsProps) {
  const most = Math.max(...bars.map(({ value }) => value), 0);
  const highest = bars.find(({ value }) => value === most && most > 0);
  return (
    <figure className={styles.figure}>
      <div className={styles.bars} role="img" aria-label={summary}>
        {bars.map((bar) => (
          <div key={bar.key} className={styles.slot} title={`${bar.label}: ${bar.words}`}>
            <div
              className={classNames(styles.bar, bar.value === 0 && styles.none)}
              style={{ height: most > 0 ? `${(bar.value / most) * 100}%` : 0 }}
            />
          </div>
        ))}
      </div>
      <figcaption className={styles.caption}>
        {dated ? <span>{bars[0]?.label}</span> : null}
        {highest ? (
          <span>
            most: {highest.words}, {highest.label}
          </span>
        ) : null}
        {dated ? <span>{bars.at(-1)?.label}</span> : null}
      </figcaption>
    </figure>
  );
}
