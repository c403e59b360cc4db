import { Card } from "@hibachi/ui";
import { documentUrl, type Document } from "../../../shared/address/bookingLink";
import type { MyBooking } from "../../../shared/data/types";
import styles from "./MyBooking.module.css";

interface Paper {
  file: Document;
  name: string;
  kind: string;
  there: (booking: MyBooking) => boolean;
}

const PAPERS: readonly Paper[] = [
  {
    file: "event.ics",
    name: "Calendar entry",
    kind: "ICS",
    there: (booking) => booking.status === "confirmed",
  },
  {
    file: "agreement.pdf",
    name: "Signed agreement",
    kind: "PDF",
    there: (booking) => booking.agreement.signed,
  },
  { file: "receipt.pdf", name: "Receipt", kind: "PDF", there: (booking) => booking.paid_cents > 0 },
];

/** The papers that exist by now. */
export function Documents({ link, booking }: { link: string; booking: MyBooking }) {
  const papers = PAPERS.filter((paper) => paper.there(booking));
  return (
    <Card as="section" className={styles.stack} aria-label="Documents">
      <h2>Documents</h2>
      {papers.length === 0 ? (
        <p className={styles.fine}>They appear here when you have signed and paid.</p>
      ) : (
        <ul className={styles.papers}>
          {papers.map((paper) => (
            <li key={paper.file}>
              <a href={documentUrl(paper.file, link)} download>
                {paper.name} <small>{paper.kind}</small>
              </a>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
