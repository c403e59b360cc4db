import { useState } from "react";
import { forgetLink, recallLink, rememberLink } from "../../../shared/address/bookingLink";
import { forgetOffer, takeOffer } from "../../../shared/address/offer";
import { useSearch } from "../../../shared/address/useSearch";
import { linkToken } from "../../../shared/link";
import { BookedWizard } from "./BookedWizard";
import { ChoosingWizard } from "./ChoosingWizard";
import { ResumeChoice } from "./ResumeChoice";

/** Booking a date: choosing until a slot is held, then the held booking's own steps. */
export default function BookingPage() {
  const [params, setParams] = useSearch();
  const [link, setLink] = useState(takeLink);
  const [offer, setOffer] = useState(takeOffer);
  const wantsNew = params.has("quote") || params.has("adults") || offer !== null;

  const startOver = () => {
    forgetLink();
    setLink(null);
  };
  const carryOn = () => {
    forgetOffer();
    setOffer(null);
    setParams(new URLSearchParams());
  };
  const toBooked = (token: string) => {
    carryOn();
    setLink(token);
  };

  if (link && wantsNew) return <ResumeChoice link={link} onContinue={carryOn} onStartOver={startOver} />;
  if (link) return <BookedWizard link={link} onStartOver={startOver} />;
  return <ChoosingWizard offer={offer} onHeld={toBooked} />;
}

/** The link of the booking at hand; one that came in the address is kept and taken out of it. */
function takeLink(): string | null {
  const token = recallLink();
  if (token && linkToken(window.location)) {
    rememberLink(token);
    window.history.replaceState(null, "", window.location.pathname);
  }
  return token;
}
