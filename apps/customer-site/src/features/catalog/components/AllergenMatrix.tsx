import type { Allergens } from "@hibachi/api-client";
import styles from "./AllergenMatrix.module.css";

const kindWords: Record<string, string> = {
  protein: "Proteins",
  upgrade: "Upgrades",
  addon: "Add-ons",
  included: "With every seat",
};

/** Dishes against allergens. Reads without script; with it, choosing allergens marks the rows that contain one. */
export function AllergenMatrix({ allergens: { codes, rows } }: { allergens: Allergens }) {
  const kinds = Object.keys(kindWords).filter((kind) => rows.some((row) => row.kind === kind));
  return (
    <div data-enhance="allergens">
      <fieldset className={`${styles.avoid} needs-script`}>
        <legend>A guest avoids</legend>
        {codes.map((code) => (
          <label key={code.code} className={styles.chip}>
            <input type="checkbox" value={code.code} data-avoid="" />
            {code.name}
          </label>
        ))}
      </fieldset>
      <p className={styles.verdict} role="status" data-verdict="" />
      <div className={styles.scroller} role="region" aria-label="Allergen matrix" tabIndex={0}>
        <table className={styles.matrix}>
          <thead>
            <tr>
              <th scope="col">Dish</th>
              {codes.map((code) => (
                <th scope="col" key={code.code} data-column={code.code}>
                  <span>{code.name}</span>
                </th>
              ))}
            </tr>
          </thead>
          {kinds.map((kind) => (
            <tbody key={kind}>
              <tr className={styles.kind}>
                <th colSpan={codes.length + 1} scope="rowgroup">
                  <span>{kindWords[kind]}</span>
                </th>
              </tr>
              {rows
                .filter((row) => row.kind === kind)
                .map((row) => (
                  <Row key={row.code} row={row} codes={codes} />
                ))}
            </tbody>
          ))}
        </table>
      </div>
    </div>
  );
}

function Row({ row, codes }: { row: Allergens["rows"][number]; codes: Allergens["codes"] }) {
  return (
    <tr data-contains={row.contains.join(" ")} data-dish={row.name}>
      <th scope="row">{row.name}</th>
      {codes.map((code) =>
        row.contains.includes(code.code) ? (
          <td key={code.code} data-column={code.code} className={styles.contains}>
            <span aria-hidden="true" />
            <span className="visually-hidden">contains {code.name}</span>
          </td>
        ) : (
          <td key={code.code} data-column={code.code} />
        ),
      )}
    </tr>
  );
}
