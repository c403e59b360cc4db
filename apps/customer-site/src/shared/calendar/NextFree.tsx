import { Button, formatDateSlot, Skeleton } from "@hibachi/ui";
import type { MonthAvailability } from "../data/types";
import { Notice } from "../form/Notice";
import { monthInWords } from "./offers";
import { monthOf, type IsoDate, type IsoMonth } from "./rules";

interface NextFreeProps {
  /** The month on screen as the server tells it; undefined while it is on its way. */
  answer: MonthAvailability | undefined;
  month: IsoMonth;
  date: IsoDate | null;
  slot: string | null;
  onChoose: (date: IsoDate, slot: string) => void;
}

/**
 * The soonest free time of the month, or after it when the month is full, one press away. It stays once it is taken:
 * neither the calendar below nor the focus of who pressed it moves.
 */
export function NextFree({ answer, month, date, slot, onChoose }: NextFreeProps) {
  if (!answer) return <Skeleton height={62} radius={9} />;
  const next = answer.next_free;
  if (!next)
    return (
      <Notice tone="amber" title={`Nothing is free in ${monthInWords(month)} or the two months after it`}>
        Look at a later month, join the waitlist of a full date, or ask us.
      </Notice>
    );
  const when = formatDateSlot(next.date, next.slot);
  const taken = next.date === date && next.slot === slot;
  return (
    <Notice
      tone="leaf"
      title={
        monthOf(next.date) === month
          ? `Next free: ${when}`
          : `Nothing is free in ${monthInWords(month)}. Next free: ${when}`
      }
      action={
        <Button small look="quiet" aria-pressed={taken} onClick={() => onChoose(next.date, next.slot)}>
          {taken ? "Chosen" : "Take it"}
        </Button>
      }
    />
  );
}
