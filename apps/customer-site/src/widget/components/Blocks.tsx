/** @jsxImportSource preact */
import { formatCents, formatDate, formatPrice, formatSlot } from "@hibachi/ui/format";
import type { Block } from "../types";
import { safeHref } from "../words";

interface BlockProps<K extends Block["kind"]> {
  block: Extract<Block, { kind: K }>;
  base: string;
  onSay: (text: string) => void;
}

function QuoteCard({ block: { quote, quote_id: id }, base }: BlockProps<"quote_card">) {
  const href = safeHref(
    id ? `/book/?quote=${id}` : `/quote/?adults=${quote.adults}&children=${quote.children}&zip=${quote.zip}`,
    base,
  );
  return (
    <div class="mini">
      {quote.lines.map((line) => (
        <div class="row" key={line.code}>
          <span>
            {line.label}
            {line.quantity > 1 ? ` × ${line.quantity}` : ""}
          </span>
          <span class="num">{formatCents(line.amount_cents)}</span>
        </div>
      ))}
      <div class="row total">
        <span>Total</span>
        <b class="num">{formatCents(quote.total_cents)}</b>
      </div>
      <span class="note">
        Tax included. {formatPrice(quote.deposit_cents)} holds the date and is part of the total.
      </span>
      {href ? (
        <a class="go" href={href}>
          Pick a date
        </a>
      ) : null}
    </div>
  );
}

const slotWords = {
  full: "full",
  long_drive: "drive too long",
  too_soon: "too soon",
  too_far: "too far ahead",
  past: "over",
} as const;

function SlotPicker({ block: { date, slots }, onSay }: BlockProps<"slot_picker">) {
  return (
    <div class="slots" role="group" aria-label={`Times on ${formatDate(date)}`}>
      <span class="day">{formatDate(date)}</span>
      {slots.map(({ slot, state }) =>
        state === "free" ? (
          <button
            type="button"
            class="slot"
            key={slot}
            onClick={() => onSay(`${formatDate(date)} at ${formatSlot(slot)}`)}
          >
            {formatSlot(slot)}
          </button>
        ) : (
          <span class="slot off" key={slot}>
            {formatSlot(slot)} <small>{slotWords[state]}</small>
          </span>
        ),
      )}
    </div>
  );
}

function MenuCard({ block: { items } }: BlockProps<"menu_card">) {
  return (
    <ul class="mini menu">
      {items.map((item) => (
        <li class="row" key={item.code}>
          <span>{item.name}</span>
          <span class="num">{item.price_cents === 0 ? "included" : `+${formatPrice(item.price_cents)}`}</span>
        </li>
      ))}
    </ul>
  );
}

function promiseBeside(said: string, promise: string | null | undefined): string {
  if (!promise) return "We answer here and by e-mail as soon as we can.";
  return said.includes(promise) ? "Go on writing here; they read all of it." : promise;
}

/** One block of an answer. Kinds this version does not know are left out; the text says the same. */
export function BlockView({
  block,
  said,
  base,
  onSay,
}: {
  block: Block;
  /** The text above the block, so that it is not said twice. */
  said: string;
  base: string;
  onSay: (text: string) => void;
}) {
  switch (block.kind) {
    case "quote_card":
      return <QuoteCard block={block} base={base} onSay={onSay} />;
    case "slot_picker":
      return <SlotPicker block={block} base={base} onSay={onSay} />;
    case "menu_card":
      return <MenuCard block={block} base={base} onSay={onSay} />;
    case "handover":
      return (
        <div class="handover">
          <b>A person takes over.</b> {promiseBeside(said, block.promise)}
        </div>
      );
    case "link": {
      const href = safeHref(block.href, base);
      return href ? (
        <a class="go" href={href}>
          {block.label}
        </a>
      ) : null;
    }
    default:
      return null;
  }
}
