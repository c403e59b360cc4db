import { Button, Card, formatCents, formatDateSlot, formatInstant, Money, SkeletonLines } from "@hibachi/ui";
import { useState } from "react";
import { asProblem } from "../../../shared/data/problems";
import type { CancelPreview, MyBooking } from "../../../shared/data/types";
import { Check, TextArea } from "../../../shared/form/Field";
import { Notice } from "../../../shared/form/Notice";
import { ProblemNotice } from "../../../shared/form/ProblemNotice";
import { useCancel, useCancelPreview } from "../api/useMyActions";
import { refundInWords } from "../rules";
import styles from "./MyBooking.module.css";
import { PanelTitle } from "./PanelTitle";
import { StaleOr } from "./StaleOr";

interface CancelPanelProps {
  link: string;
  booking: MyBooking;
  onClose: () => void;
  onDone: () => void;
}

/** Cancelling, with the money it moves said before it happens. */
export function CancelPanel({ link, booking, onClose, onDone }: CancelPanelProps) {
  const preview = useCancelPreview(link);
  const [reason, setReason] = useState("");
  const [sure, setSure] = useState(false);
  const cancel = useCancel(link, onDone);
  const possible = preview.data?.self_service === true;
  return (
    <Card as="section" className={styles.stack} aria-label="Cancel this booking">
      <PanelTitle>Cancel {formatDateSlot(booking.date, booking.slot)}?</PanelTitle>
      {preview.error ? (
        <ProblemNotice problem={asProblem(preview.error)} onRetry={() => void preview.refetch()} />
      ) : preview.data ? (
        <Refund preview={preview.data} booking={booking} />
      ) : (
        <SkeletonLines lines={3} />
      )}
      {possible ? (
        <>
          <TextArea
            label="Tell us why (optional)"
            value={reason}
            maxLength={1000}
            onChange={(event) => setReason(event.target.value)}
          />
          <Check tone="plum" checked={sure} onChange={setSure}>
            I want to cancel and give the date back
          </Check>
        </>
      ) : null}
      <StaleOr link={link} problem={cancel.problem} onReloaded={cancel.reset} />
      <div className={styles.actions}>
        <Button onClick={onClose} disabled={cancel.busy}>
          Keep my booking
        </Button>
        {possible ? (
          <Button
            look="danger"
            busy={cancel.busy}
            disabled={!sure}
            onClick={() => cancel.run({ version: booking.version, reason: reason.trim() || null })}
          >
            {preview.data && preview.data.refund_cents > 0
              ? `Cancel and refund ${formatCents(preview.data.refund_cents)}`
              : "Cancel the booking"}
          </Button>
        ) : null}
      </div>
    </Card>
  );
}

function until(booking: MyBooking, which: "free_cancel_until" | "self_cancel_until"): string {
  return formatInstant(booking.deadlines[which], booking.time_zone);
}

function Refund({ preview, booking }: { preview: CancelPreview; booking: MyBooking }) {
  if (!preview.self_service)
    return (
      <Notice tone="amber" title="This is close: please talk to us">
        From {until(booking, "self_cancel_until")} on a person cancels with you. Call or write, and we look at
        it together.
      </Notice>
    );
  return (
    <div className={styles.difference}>
      <dl>
        <div>
          <dt>Comes back to you</dt>
          <dd>
            <Money cents={preview.refund_cents} />
          </dd>
        </div>
        <div>
          <dt>Is kept</dt>
          <dd>
            <Money cents={preview.kept_cents} />
          </dd>
        </div>
      </dl>
      <p>{refundInWords(preview, until(booking, "free_cancel_until"), formatCents)}</p>
    </div>
  );
}
