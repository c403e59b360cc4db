import { Page } from "@hibachi/ui";
import { Section } from "../../../shared/components/Section";
import { allergens } from "../../../shared/content";
import { AllergenMatrix } from "./AllergenMatrix";
import styles from "./AllergensPage.module.css";

export function AllergensPage() {
  return (
    <Page title="What is in every dish" lead="Choose what a guest avoids, or read the whole matrix.">
      <div className={styles.caveat} role="note">
        <strong>Please read this first.</strong> {allergens.caveat}
      </div>
      <AllergenMatrix allergens={allergens} />
      <Section title="On request">
        <dl className={styles.requests}>
          {allergens.requests.map((request) => (
            <div key={request.code}>
              <dt>{request.name}</dt>
              <dd>{request.description}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title="A severe allergy?">
        <p className={styles.severe}>
          With anaphylaxis, an EpiPen, coeliac disease or an airborne reaction, talk to a person before you
          book:{" "}
          <a href="/faq/#allergies" data-open-chat="">
            ask us
          </a>
          . We tell you honestly what one shared flat top can and cannot do.
        </p>
      </Section>
    </Page>
  );
}
