import { Page } from "@hibachi/ui";
import type { LegalSection } from "../types";

interface LegalPageProps {
  title: string;
  lead: string;
  sections: LegalSection[];
}

export function LegalPage({ title, lead, sections }: LegalPageProps) {
  return (
    <Page title={title} lead={lead} narrow>
      <div className="prose">
        {sections.map(({ heading, paragraphs }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
        ))}
      </div>
    </Page>
  );
}
