import type { Stripe, StripeElements } from "@stripe/stripe-js";
import { Button, Card, formatCents, Skeleton } from "@hibachi/ui";
import { useEffect, useRef, useState } from "react";
import type { HostPayment } from "../data/types";
import { Notice } from "../form/Notice";
import { ASKING, OPENING, SlowNotice } from "../form/SlowNotice";
import styles from "./Pay.module.css";

interface StripeCardFormProps {
  payment: HostPayment;
  clientSecret: string;
  /** Where a bank that asks for confirmation sends the host back to. */
  returnPath: string;
  onPaid: () => void;
  backLabel: string;
  onBack: () => void;
}

const NOT_LOADED = "The card form could not be loaded. Check your connection, or pay another way.";

interface Mounted {
  stripe: Stripe;
  elements: StripeElements;
}

/** Stripe's own card form; its script is fetched when this step is reached, never before. */
export function StripeCardForm({
  payment,
  clientSecret,
  returnPath,
  onPaid,
  backLabel,
  onBack,
}: StripeCardFormProps) {
  const place = useRef<HTMLDivElement>(null);
  const [mounted, setMounted] = useState<Mounted | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [round, setRound] = useState(0);

  useEffect(() => {
    let gone = false;
    mountStripe(payment.publishable_key ?? "", clientSecret, place)
      .then((ready) => !gone && setMounted(ready))
      .catch(() => !gone && setMessage(NOT_LOADED));
    return () => {
      gone = true;
    };
  }, [payment.publishable_key, clientSecret, round]);

  const loadAgain = () => {
    setMessage(null);
    setRound(round + 1);
  };

  const pay = async () => {
    if (!mounted || busy) return;
    setBusy(true);
    setMessage(null);
    const { error, paymentIntent } = await mounted.stripe.confirmPayment({
      elements: mounted.elements,
      redirect: "if_required",
      confirmParams: {
        return_url: `${window.location.origin}${returnPath}?paid=${encodeURIComponent(payment.id)}`,
      },
    });
    setBusy(false);
    if (error) setMessage(error.message ?? "The card was not accepted. Try another one.");
    else if (paymentIntent.status === "succeeded" || paymentIntent.status === "processing") onPaid();
    else setMessage("The bank has not confirmed this card. Try again, or use another one.");
  };
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        void pay();
      }}
    >
      <Card className={styles.stack}>
        {mounted || message ? null : <Skeleton height={230} />}
        <div ref={place} />
      </Card>
      {message ? (
        <Notice
          urgent
          tone="plum"
          action={
            mounted ? null : (
              <Button small look="quiet" onClick={loadAgain}>
                Try again
              </Button>
            )
          }
        >
          {message}
        </Notice>
      ) : null}
      <SlowNotice busy={!mounted && !message}>{OPENING}</SlowNotice>
      <SlowNotice busy={busy}>{ASKING}</SlowNotice>
      <div className={styles.actions}>
        <Button type="submit" busy={busy} disabled={!mounted}>
          Pay {formatCents(payment.amount_cents)}
        </Button>
        <Button look="quiet" disabled={busy} onClick={onBack}>
          {backLabel}
        </Button>
      </div>
    </form>
  );
}

async function mountStripe(
  publishableKey: string,
  clientSecret: string,
  place: { current: HTMLDivElement | null },
): Promise<Mounted> {
  const { loadStripe } = await import("@stripe/stripe-js/pure");
  const stripe = await loadStripe(publishableKey);
  if (!stripe || !place.current) throw new Error("Stripe.js is not available");
  const dark = document.documentElement.dataset.theme === "dark";
  const elements = stripe.elements({ clientSecret, appearance: { theme: dark ? "night" : "stripe" } });
  elements.create("payment").mount(place.current);
  return { stripe, elements };
}
