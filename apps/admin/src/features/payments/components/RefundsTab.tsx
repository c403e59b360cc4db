import { Button, Tag } from "@hibachi/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { RefundItem } from "../../../shared/api/types";
import { useCan } from "../../../shared/auth/permissions";
import { instantLabel } from "../../../shared/lib/dates";
import { say } from "../../../shared/ui/say";
import { refundsQuery, useRefundRetry } from "../api/money";
import { refundWords } from "../rules";
import { Line } from "./Line";
import { RefundDoneDialog } from "./RefundDoneDialog";
import { Waiting } from "./Waiting";

const EMPTY = {
  title: "No refund waits",
  text: "Refunds to cards go out by themselves. Those to be sent by Venmo, Zelle or in cash, and those that failed, are listed here.",
};

/** Money to be sent by hand, and money the card provider could not give back. */
export function RefundsTab() {
  const query = useQuery(refundsQuery);
  const [chosen, setChosen] = useState<RefundItem | null>(null);
  return (
    <>
      <Waiting query={query} empty={EMPTY}>
        {(refund) => <RefundLine key={refund.id} refund={refund} onDone={() => setChosen(refund)} />}
      </Waiting>
      {chosen ? <RefundDoneDialog refund={chosen} onClose={() => setChosen(null)} /> : null}
    </>
  );
}

function RefundLine({ refund, onDone }: { refund: RefundItem; onDone: () => void }) {
  const mayAct = useCan()("refundsWrite");
  const retry = useRefundRetry();
  const failed = refund.waits === "failed";
  return (
    <Line
      title={
        <>
          <Link to="/bookings/$bookingId" params={{ bookingId: refund.booking_id }}>
            {refund.reference}
          </Link>{" "}
          {refund.host_name} <Tag tone={failed ? "plum" : "amber"}>{failed ? "failed" : "send by hand"}</Tag>
        </>
      }
      facts={[refundWords(refund), `since ${instantLabel(refund.created_at)}`]}
      cents={refund.amount_cents}
    >
      {mayAct && failed ? (
        <Button
          small
          busy={retry.isPending}
          onClick={() =>
            retry.mutate(refund.id, {
              onError: say.failed,
              onSuccess: () => say.done("The refund is on its way again."),
            })
          }
        >
          Try again
        </Button>
      ) : null}
      {mayAct ? (
        <Button small look="quiet" onClick={onDone}>
          {failed ? "Sent another way" : "I have sent it"}
        </Button>
      ) : null}
    </Line>
  );
}
