import { CopyId, Tag } from "@hibachi/ui";
import type { BookingDetail } from "../../../../shared/api/types";
import { instantLabel } from "../../../../shared/lib/dates";
import { humanise } from "../../../../shared/lib/format";
import { Facts } from "../../../../shared/ui/Facts";
import { Panel } from "../../../../shared/ui/Panel";
import styles from "./Booking.module.css";

/** Evidence of the signature. It cannot be changed by anyone. */
export function AgreementPanel({ booking }: { booking: BookingDetail }) {
  const { agreement } = booking;
  const mark = agreement.signed ? <Tag tone="leaf">Signed</Tag> : <Tag tone="amber">Not signed</Tag>;
  return (
    <Panel title="Agreement" aside={mark}>
      {agreement.signed ? (
        <Facts
          facts={[
            { term: "Signed by", value: agreement.signer_name },
            {
              term: "When",
              value: agreement.signed_at ? instantLabel(agreement.signed_at, booking.time_zone) : null,
            },
            { term: "How", value: agreement.method ? humanise(agreement.method) : null },
            { term: "Version", value: agreement.version },
            { term: "Ticked", value: agreement.ticks?.map(humanise).join(", ") },
            { term: "From address", value: agreement.ip },
            { term: "Browser", value: agreement.user_agent },
            {
              term: "Text hash",
              value: agreement.text_hash ? <CopyId value={agreement.text_hash} label="hash" /> : null,
            },
          ]}
        />
      ) : (
        <p className={styles.muted}>The host signs through the customer link, after giving the details.</p>
      )}
    </Panel>
  );
}
