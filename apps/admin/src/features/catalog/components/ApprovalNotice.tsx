import { Button } from "@hibachi/ui";
import type { PriceBook } from "../../../shared/api/types";
import { instantDay } from "../../../shared/lib/dates";
import { Notice } from "../../../shared/ui/Notice";
import { say } from "../../../shared/ui/say";
import { useApprove } from "../api/priceBooks";
import type { PublishState } from "../rules";

interface ApprovalNoticeProps {
  book: PriceBook;
  state: PublishState;
  mayApprove: boolean;
}

/** Where a version stands on its way to being in force. Two people decide on prices. */
export function ApprovalNotice({ book, state, mayApprove }: ApprovalNoticeProps) {
  const approve = useApprove();
  const day = book.approval?.effective_from ?? book.effective_from;
  const from = day ? ` from ${instantDay(day)}` : "";
  const asker = book.approval?.asked_by ?? "A colleague";
  if (state === "waiting_for_other") {
    return (
      <Notice tone="steel">
        You asked to put these prices in force{from}. Someone else has to approve them.
      </Notice>
    );
  }
  if (state === "can_approve") {
    const button = mayApprove ? (
      <Button
        small
        busy={approve.isPending}
        onClick={() =>
          approve.mutate(book.id, {
            onError: say.failed,
            onSuccess: () => say.done(`Version ${book.version} is approved.`),
          })
        }
      >
        Approve these prices
      </Button>
    ) : null;
    return (
      <Notice tone="amber" action={button}>
        {asker} asks to put these prices in force{from}. Check the changes, then approve them.
      </Notice>
    );
  }
  if (book.status === "scheduled")
    return (
      <Notice tone="leaf" icon="check">
        Approved. In force{from}.
      </Notice>
    );
  return null;
}
