import { Tag } from "@hibachi/ui";
import { instantLabel } from "../../../../shared/lib/dates";
import { humanise } from "../../../../shared/lib/format";
import { Facts } from "../../../../shared/ui/Facts";
import { Panel } from "../../../../shared/ui/Panel";
import { ShortId } from "../../../../shared/ui/ShortId";
import styles from "./Booking.module.css";
import type { Booking } from "../view";

/** Evidence of the signature. It cannot be changed by anyone. */
export function AgreementPanel({ booking }: { booking: Booking }) {
  const { agreement } = booking;
  const mark = agreement ? <Tag tone="leaf">Signed</Tag> : <Tag tone="amber">Not signed</Tag>;
  return (
    <Panel title="Agreement" aside={mark}>
      {agreement ? (
        <Facts
          facts={[
            { term: "Signed by", value: agreement.signer_name },
            { term: "When", value: instantLabel(agreement.signed_at, booking.time_zone) },
            { term: "How", value: humanise(agreement.method) },
            { term: "Version", value: agreement.template_version },
            { term: "From address", value: agreement.ip },
            { term: "Browser", value: agreement.user_agent },
            { term: "Text hash", value: <ShortId value={agreement.text_hash} label="hash of the text" /> },
          ]}
        />
      ) : (
        <p className={styles.muted}>The host signs through the customer link, after giving the details.</p>
      )}
    </Panel>
  );
}
