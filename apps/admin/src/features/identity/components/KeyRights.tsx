import styles from "./Outside.module.css";

const SHOWN = 4;

/** The rights of a key; a mighty one shows the first few and how many more. */
export function KeyRights({ permissions }: { permissions: readonly string[] }) {
  const more = permissions.length - SHOWN;
  return (
    <span className={styles.rights} title={permissions.join(", ")}>
      {permissions.slice(0, SHOWN).join(", ")}
      {more > 0 ? ` and ${more} more` : ""}
    </span>
  );
}
