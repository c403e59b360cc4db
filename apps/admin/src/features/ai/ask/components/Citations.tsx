import type { AskAnswer } from "../../../../shared/api/types";
import { citedPlace } from "../../documents/rules";
import styles from "./Ask.module.css";
import { PanelLink } from "./PanelLink";

type Passage = AskAnswer["passages"][number];

/** Where the quoted words stand, and what else is about the question. */
export function Citations({ passages }: { passages: AskAnswer["passages"] }) {
  const [first, ...others] = passages;
  if (first === undefined) return null;
  return (
    <>
      <p className={styles.source}>
        {first.href === null ? "From the article " : "From "}
        <Source passage={first} />
      </p>
      {others.length > 0 ? (
        <p className={styles.source}>
          See also{" "}
          {others.map((passage, at) => (
            <span key={at}>
              {at > 0 ? "; " : ""}
              <Source passage={passage} />
            </span>
          ))}
        </p>
      ) : null}
    </>
  );
}

function Source({ passage }: { passage: Passage }) {
  const place = citedPlace(passage);
  if (passage.href === null) return <cite>{passage.title}</cite>;
  return (
    <>
      <PanelLink href={passage.href}>{passage.title}</PanelLink>
      {place ? `, ${place}` : ""}
    </>
  );
}
