import { ButtonLink, DeniedState, ErrorState } from "@hibachi/ui";
import { useState } from "react";
import { recallLink, rememberLink } from "../../../shared/address/bookingLink";
import { asProblem, isDenied } from "../../../shared/data/problems";
import { useMenu, useMyBooking, useSite } from "../../../shared/data/queries";
import { linkToken } from "../../../shared/link";
import { Booking } from "./Booking";
import { BookingBones } from "./BookingBones";

/** Everything about one booking, opened by its signed link. */
export default function MyBookingPage() {
  const [link] = useState(() => {
    const named = linkToken(window.location);
    if (named) rememberLink(named);
    return named ?? recallLink();
  });
  return link ? <ByLink link={link} /> : <NoLink />;
}

function ByLink({ link }: { link: string }) {
  const booking = useMyBooking(link);
  const site = useSite();
  const menu = useMenu();
  const failure = booking.error ?? site.error ?? menu.error;
  if (booking.data && site.data && menu.data)
    return <Booking link={link} booking={booking.data} site={site.data} menu={menu.data} />;
  if (!failure) return <BookingBones />;
  const problem = asProblem(failure);
  if (isDenied(problem)) return <Denied />;
  return (
    <ErrorState
      level={1}
      title="Your booking did not load"
      reference={problem.reference}
      onRetry={() => {
        void booking.refetch();
        void site.refetch();
        void menu.refetch();
      }}
    >
      {problem.message}
    </ErrorState>
  );
}

function NoLink() {
  return (
    <DeniedState
      level={1}
      title="Open the link from your e-mail"
      action={<ButtonLink href="/book/">Book a date</ButtonLink>}
    >
      Your booking opens with the personal link we sent you, without a password. On this device none is known
      yet.
    </DeniedState>
  );
}

function Denied() {
  return (
    <DeniedState
      level={1}
      title="This link no longer opens a booking"
      action={<ButtonLink href="/book/">Book a date</ButtonLink>}
    >
      It has ended or was cut off on the way. Use the link in our latest e-mail, or write to us and we send a
      new one.
    </DeniedState>
  );
}
