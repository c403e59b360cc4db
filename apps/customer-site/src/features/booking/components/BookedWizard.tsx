import { Button, DeniedState, ErrorState } from "@hibachi/ui";
import { useEffect, useState } from "react";
import { useSearch } from "../../../shared/address/useSearch";
import { asProblem, isDenied } from "../../../shared/data/problems";
import { useMyBooking } from "../../../shared/data/queries";
import type { MyBooking } from "../../../shared/data/types";
import { useNowAt } from "../../../shared/form/useNow";
import { PaymentWait } from "../../../shared/pay/PaymentWait";
import { usePaymentWatch, type PaymentWatch } from "../../../shared/pay/usePaymentWatch";
import { depositOutcome, isLapsed, isStep, stepToShow, type Step } from "../rules";
import { AgreementStep } from "./AgreementStep";
import { BookedAside } from "./BookedAside";
import { DetailsStep } from "./DetailsStep";
import { DoneStep } from "./DoneStep";
import { ExpiredStep } from "./ExpiredStep";
import { Frame } from "./Frame";
import { WizardBones } from "./WizardBones";
import { HoldClock } from "./HoldClock";
import { PayStep } from "./PayStep";

interface BookedWizardProps {
  link: string;
  onStartOver: () => void;
}

/** The steps of a held booking; the server's `next_step` says which one is due. */
export function BookedWizard({ link, onStartOver }: BookedWizardProps) {
  const { data: booking, error, refetch } = useMyBooking(link);
  if (booking) return <Booked link={link} booking={booking} onStartOver={onStartOver} />;
  if (!error) return <WizardBones />;
  const problem = asProblem(error);
  const again = <Button onClick={onStartOver}>Start a new booking</Button>;
  if (isDenied(problem))
    return (
      <DeniedState title="This link no longer opens a booking" action={again}>
        It may have ended or been cut off. If you have paid, your booking is safe: use the link in our latest
        e-mail.
      </DeniedState>
    );
  return (
    <ErrorState
      title="Your booking did not load"
      reference={problem.reference}
      onRetry={() => void refetch()}
      action={again}
    >
      {problem.message}
    </ErrorState>
  );
}

interface BookedProps extends BookedWizardProps {
  booking: MyBooking;
}

function Booked({ link, booking, onStartOver }: BookedProps) {
  const [params, setParams] = useSearch();
  const watch = usePaymentWatch(link, booking, "deposit", depositOutcome);
  const now = useNowAt(booking.hold_expires_at);
  const refused = useBankReturn(watch.start);
  const aside = <BookedAside booking={booking} />;
  if (watch.state === "waiting" || watch.state === "late")
    return (
      <Frame step="pay" title="Confirming your payment" booking={booking} aside={aside}>
        <PaymentWait
          watch={watch}
          amountCents={booking.quote.deposit_cents}
          goal="Your date is set"
          comfort="Your card was accepted and nothing is lost. You may close this page: the confirmation comes by e-mail, and your date is yours or your money comes back in full."
        />
      </Frame>
    );
  if (isLapsed(booking, now)) return <ExpiredStep booking={booking} onStartOver={onStartOver} />;
  const asked = params.get("step");
  const step = stepToShow({ booking, asked: isStep(asked) ? asked : null, reached: "details" });
  const go = (target: Step) => setParams(new URLSearchParams({ step: target }), "push");
  const onward = () => setParams(new URLSearchParams());
  const banner = booking.hold_expires_at ? <HoldClock booking={booking} /> : null;
  const frame = { step, booking, banner, aside, onStep: go };
  if (step === "details")
    return (
      <Frame
        {...frame}
        title="About your evening"
        lead="So that the chef finds you and everyone eats safely."
      >
        <DetailsStep link={link} booking={booking} onDone={onward} />
      </Frame>
    );
  if (step === "agreement")
    return (
      <Frame {...frame} title="The agreement" lead="Plain words, with your own date and price filled in.">
        <AgreementStep link={link} booking={booking} onBack={() => go("details")} />
      </Frame>
    );
  if (step === "pay")
    return (
      <Frame
        {...frame}
        title="The deposit"
        lead="It confirms your date and is part of the total, not on top of it."
      >
        <PayWithNotice link={link} booking={booking} watch={watch} refused={refused} />
      </Frame>
    );
  return <DoneStep link={link} booking={booking} onStartOver={onStartOver} />;
}

/**
 * A bank that asked for confirmation sends the host back with `?paid=`; then only its word is awaited. True when it
 * refused.
 */
function useBankReturn(start: (paymentId: string) => void): boolean {
  const [params, setParams] = useSearch();
  const paymentId = params.get("paid");
  const failed = params.get("redirect_status") === "failed";
  const [refused] = useState(failed);
  useEffect(() => {
    if (!paymentId) return;
    setParams(new URLSearchParams());
    if (!failed) start(paymentId);
  });
  return refused;
}

type PayWithNoticeProps = Pick<BookedProps, "link" | "booking"> & {
  watch: PaymentWatch;
  refused: boolean;
};

/** Remounted after a failed payment, so that the form is clean and the reason stands above it. */
function PayWithNotice({ link, booking, watch, refused }: PayWithNoticeProps) {
  const [round, setRound] = useState(0);
  return (
    <PayStep
      key={round}
      link={link}
      booking={booking}
      failed={refused || watch.state === "failed"}
      onPaid={(paymentId) => watch.start(paymentId)}
      onRestart={() => setRound(round + 1)}
    />
  );
}
