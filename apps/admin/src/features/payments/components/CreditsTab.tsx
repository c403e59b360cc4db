import { Button, formatCents } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { CreditItem } from "../../../shared/api/types";
import { useCan } from "../../../shared/auth/permissions";
import { ConfirmDialog } from "../../../shared/ui/ConfirmDialog";
import { say } from "../../../shared/ui/say";
import { creditsQuery, useReturnCredit } from "../api/money";
import { Line } from "./Line";
import { Waiting } from "./Waiting";

const EMPTY = {
  title: "Nobody paid too much",
  text: "A booking that was paid twice, or became cheaper after it was paid, is listed here until the rest goes back.",
};

/** Bookings that were paid more than they cost. */
export function CreditsTab() {
  const query = useQuery(creditsQuery);
  const mayAct = useCan()("refundsWrite");
  const [chosen, setChosen] = useState<CreditItem | null>(null);
  return (
    <>
      <Waiting query={query} empty={EMPTY}>
        {(credit) => (
          <Line
            key={credit.booking_id}
            title={
              <>
                <Link to="/bookings/$bookingId" params={{ bookingId: credit.booking_id }}>
                  {credit.reference}
                </Link>{" "}
                {credit.host_name}
              </>
            }
            facts={[`Paid ${formatCents(credit.paid_cents)}, costs ${formatCents(credit.total_cents)}`]}
            cents={credit.credit_cents}
          >
            {mayAct ? (
              <Button small look="quiet" onClick={() => setChosen(credit)}>
                Give it back
              </Button>
            ) : null}
          </Line>
        )}
      </Waiting>
      {chosen ? <ReturnDialog credit={chosen} onClose={() => setChosen(null)} /> : null}
    </>
  );
}

function ReturnDialog({ credit, onClose }: { credit: CreditItem; onClose: () => void }) {
  const giveBack = useReturnCredit();
  const amount = formatCents(credit.credit_cents);
  return (
    <ConfirmDialog
      opened
      title={`Give back ${amount}`}
      confirm={`Give back ${amount}`}
      onClose={onClose}
      onConfirm={() =>
        giveBack.mutate(
          { id: credit.booking_id, version: credit.version },
          {
            onSuccess: () => {
              say.done(`${amount} of ${credit.reference} goes back.`);
              onClose();
            },
          },
        )
      }
      busy={giveBack.isPending}
      error={giveBack.error}
    >
      <p>
        {credit.host_name ?? "The host"} gets {amount} back from the newest payment first: to the card by
        itself, otherwise it is listed under Refunds to be sent by hand.
      </p>
    </ConfirmDialog>
  );
}
