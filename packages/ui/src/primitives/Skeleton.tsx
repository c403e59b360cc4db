import styles from "./Skeleton.module.css";

interface BoneProps {
  width?: number | string;
  height?: number | string;
  radius?: number | string;
}

/** One grey shape in the place of something that is on its way. */
export function Skeleton({ width = "100%", height = 16, radius }: BoneProps) {
  return <span className={styles.bone} style={{ width, height, borderRadius: radius }} aria-hidden="true" />;
}

/** A paragraph on its way; the last line is shorter. */
export function SkeletonLines({ lines = 3 }: { lines?: number }) {
  return (
    <div className={styles.lines} role="status" aria-label="Loading">
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} width={line === lines - 1 ? "62%" : "100%"} />
      ))}
    </div>
  );
}

/** A list on its way, with rows of the height the real rows will have. */
export function SkeletonRows({ rows = 6, height = 52 }: { rows?: number; height?: number }) {
  return (
    <div className={styles.rows} role="status" aria-label="Loading">
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} radius={4} />
      ))}
    </div>
  );
}
