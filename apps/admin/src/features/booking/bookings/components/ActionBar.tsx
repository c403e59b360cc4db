import { Button } from "@hibachi/ui";
import { Menu } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useCan } from "../../../../shared/auth/permissions";
import { useNow } from "../../../../shared/hooks/useNow";
import { Icon } from "../../../../shared/ui/Icon";
import { say } from "../../../../shared/ui/say";
import { customerLink } from "../api/bookings";
import { useStaffHold } from "../api/changes";
import { canMove } from "../moving";
import { canCancel, canHold, dueStep, nextSteps, type Step } from "../rules";
import { CancelDialog } from "./CancelDialog";
import { MoveDialog } from "./MoveDialog";
import { TransitionDialog } from "./TransitionDialog";
import type { Booking } from "../view";

/** What can be done with the booking as a whole: what is due now in front, the rest in a menu. */
export function ActionBar({ booking }: { booking: Booking }) {
  const may = useCan();
  const [step, setStep] = useState<Step | null>(null);
  const [cancelling, setCancelling] = useState(false);
  const [moving, setMoving] = useState(false);
  const copy = useMutation({
    mutationFn: async () => navigator.clipboard.writeText(await customerLink(booking.id)),
    onSuccess: () => say.done("The customer's link is copied. It opens this booking without a password."),
    onError: say.failed,
  });
  const now = useNow();
  const steps = may("bookingsWrite") ? nextSteps(booking) : [];
  const first = dueStep(steps, booking, now);
  const more = steps.filter((one) => one !== first);
  const holdable = may("bookingsWrite") && canHold(booking.status);
  const movable = may("bookingsWrite") && canMove(booking.status);
  const hold = useStaffHold();
  const toggleHold = () =>
    hold.mutate(
      { id: booking.id, version: booking.version, staff_hold: !booking.staff_hold },
      {
        onError: say.failed,
        onSuccess: ({ staff_hold }) =>
          say.done(
            staff_hold ? "The date stays theirs until you release it." : "The hold runs out by itself again.",
          ),
      },
    );
  const cancel = (may("bookingsCancel") || may("approvalsRequest")) && canCancel(booking.status);
  return (
    <>
      {may("bookingsWrite") ? (
        <Button look="quiet" small busy={copy.isPending} onClick={() => copy.mutate()}>
          <Icon name="link" size={16} /> Copy customer link
        </Button>
      ) : null}
      {first ? (
        <Button small onClick={() => setStep(first)}>
          {first.label}
        </Button>
      ) : null}
      {more.length > 0 || cancel || holdable || movable ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button look="quiet" small>
              More <Icon name="down" size={14} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {more.map((one) => (
              <Menu.Item key={one.to} onClick={() => setStep(one)}>
                {one.label}
              </Menu.Item>
            ))}
            {movable ? <Menu.Item onClick={() => setMoving(true)}>Move or shift the event</Menu.Item> : null}
            {holdable ? (
              <Menu.Item onClick={toggleHold}>
                {booking.staff_hold ? "Let the hold run out" : "Keep the date while unpaid"}
              </Menu.Item>
            ) : null}
            {cancel ? (
              <Menu.Item color="var(--plum)" onClick={() => setCancelling(true)}>
                {may("bookingsCancel") ? "Cancel the booking" : "Ask to cancel the booking"}
              </Menu.Item>
            ) : null}
          </Menu.Dropdown>
        </Menu>
      ) : null}
      {step ? <TransitionDialog booking={booking} step={step} onClose={() => setStep(null)} /> : null}
      {moving ? <MoveDialog booking={booking} onClose={() => setMoving(false)} /> : null}
      {cancelling ? <CancelDialog booking={booking} onClose={() => setCancelling(false)} /> : null}
    </>
  );
}
