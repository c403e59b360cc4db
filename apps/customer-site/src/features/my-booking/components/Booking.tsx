import { Button, Card, classNames, CopyId, formatDateSlot, Tag } from "@hibachi/ui";
import { useState } from "react";
import type { Menu, MyBooking, Site } from "../../../shared/data/types";
import { Notice } from "../../../shared/form/Notice";
import { PriceLines } from "../../../shared/order/PriceCard";
import { usePaymentWatch } from "../../../shared/pay/usePaymentWatch";
import { useAskedPanel } from "../api/useAskedPanel";
import { isOver, restOutcome, stateWords } from "../rules";
import { CancelPanel } from "./CancelPanel";
import { ChangePanel } from "./ChangePanel";
import { Documents } from "./Documents";
import { EveningCard } from "./EveningCard";
import { HelpCard } from "./HelpCard";
import { MemoryCard } from "./MemoryCard";
import { MovePanel } from "./MovePanel";
import styles from "./MyBooking.module.css";
import { NextStepCard } from "./NextStepCard";
import { PayPanel } from "./PayPanel";
import { Payments } from "./Payments";
import { TakesFocus } from "./TakesFocus";
import { Timeline } from "./Timeline";

export type Panel = "party" | "date" | "cancel" | "pay";

interface BookingProps {
  link: string;
  booking: MyBooking;
  site: Site;
  menu: Menu;
}

const SAID: Record<Exclude<Panel, "pay">, string> = {
  party: "Your party and menu are changed.",
  date: "Your evening is moved.",
  cancel: "Your booking is cancelled.",
};

/** One booking: what comes next, what is agreed, and what can still be changed. */
export function Booking({ link, booking, site, menu }: BookingProps) {
  const watch = usePaymentWatch(link, booking, "rest", restOutcome);
  const [panel, setPanel] = useState<Panel | null>(useAskedPanel(watch));
  const [said, setSaid] = useState<keyof typeof SAID | null>(null);
  const [closed, setClosed] = useState(false);
  const open = (next: Panel) => {
    setSaid(null);
    setPanel(next);
  };
  const close = () => {
    setPanel(null);
    setClosed(true);
  };
  const done = (which: keyof typeof SAID) => () => {
    setPanel(null);
    setSaid(which);
    window.scrollTo({ top: 0 });
    setClosed(false);
  };
  const common = { link, booking, onClose: close };
  const words = stateWords(booking.status);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div className={styles.tags}>
          <Tag tone={words.tone}>{words.tag}</Tag>
          <CopyId value={booking.reference} />
        </div>
        <h1>{formatDateSlot(booking.date, booking.slot)}</h1>
      </header>
      {said ? (
        <TakesFocus>
          <Notice tone="leaf">{SAID[said]} We have sent you the news by e-mail.</Notice>
        </TakesFocus>
      ) : null}
      <div className={styles.columns}>
        <div className={classNames(styles.column, styles.lead)}>
          {panel === "pay" ? null : <NextStepCard booking={booking} onPay={() => open("pay")} />}
          {panel === "party" ? (
            <ChangePanel {...common} site={site} menu={menu} onDone={done("party")} />
          ) : panel === "date" ? (
            <MovePanel {...common} site={site} onDone={done("date")} />
          ) : panel === "pay" ? (
            <PayPanel {...common} watch={watch} />
          ) : panel === "cancel" ? (
            <CancelPanel {...common} onDone={done("cancel")} />
          ) : (
            <TakesFocus wanted={closed}>
              <EveningCard booking={booking} menu={menu} onOpen={open} />
            </TakesFocus>
          )}
        </div>
        <div className={classNames(styles.column, styles.side)}>
          <Card as="section" aria-label="Price" className={styles.stack}>
            <h2>Price</h2>
            <PriceLines
              quote={booking.quote}
              policy={site.policy}
              feesCents={booking.fees_cents}
              withoutPlan
            />
            <Payments booking={booking} />
            {booking.can.tip && panel !== "pay" ? (
              <Button small look="quiet" onClick={() => open("pay")}>
                {booking.can.pay_balance ? "Pay or tip" : "Tip your chef"}
              </Button>
            ) : null}
          </Card>
          <Documents link={link} booking={booking} />
          <HelpCard site={site} booking={booking} />
          <MemoryCard link={link} />
          {booking.can.cancel && !isOver(booking.status) && panel !== "cancel" ? (
            <button type="button" className={styles.cancel} onClick={() => open("cancel")}>
              Cancel this booking
            </button>
          ) : null}
        </div>
        <div className={styles.story}>
          <Timeline booking={booking} />
        </div>
      </div>
    </div>
  );
}
