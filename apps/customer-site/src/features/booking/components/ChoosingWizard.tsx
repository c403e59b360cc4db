import { ErrorState } from "@hibachi/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useSearch } from "../../../shared/address/useSearch";
import { todayIn } from "../../../shared/calendar/today";
import { asProblem, failureOf } from "../../../shared/data/problems";
import { keys, useMenu, useOffer, useSite, useStoredQuote } from "../../../shared/data/queries";
import type { Menu, Offer, Site, StoredQuote } from "../../../shared/data/types";
import { useNowAt } from "../../../shared/form/useNow";
import { draftFromParams, draftOfQuote } from "../../../shared/order/draft";
import { usePrice } from "../../../shared/order/usePrice";
import { keepChoices, recallChoices, withFreshDate, type Choices } from "../choices";
import { choicesOfOffer, offerAt, type TakenOffer } from "../offer";
import { isStep, reachedStep, stepToShow, type Step } from "../rules";
import { ChoicesAside } from "./ChoicesAside";
import { DateStep } from "./DateStep";
import { Frame } from "./Frame";
import { WizardBones } from "./WizardBones";
import { OfferNotice } from "./OfferNotice";
import { PartyStep } from "./PartyStep";
import { PlaceStep } from "./PlaceStep";

interface ChoosingWizardProps {
  /** The token of a waitlist offer. */
  offer: string | null;
  onHeld: (link: string) => void;
}

/** Party, place and date: everything before a slot is held. */
export function ChoosingWizard({ offer: token, onHeld }: ChoosingWizardProps) {
  const [params] = useSearch();
  const quoteId = params.get("quote");
  const site = useSite();
  const menu = useMenu();
  const stored = useStoredQuote(quoteId);
  const offer = useOffer(token);
  const offered = useRunningOffer(offer.data);
  const failed = failureOf(site, menu);
  if (failed)
    return (
      <ErrorState
        title="The booking page did not load"
        reference={asProblem(failed).reference}
        onRetry={() => {
          void site.refetch();
          void menu.refetch();
        }}
      >
        {asProblem(failed).message}
      </ErrorState>
    );
  if (!site.data || !menu.data || (quoteId && stored.isLoading) || offer.isLoading) return <WizardBones />;
  const initial = initialChoices(params, stored.data ?? null, menu.data, site.data);
  return (
    <Choosing
      key={quoteId ?? ""}
      site={site.data}
      menu={menu.data}
      initial={offered ? choicesOfOffer(initial, offered) : initial}
      offer={token !== null && offered ? { ...offered, token } : null}
      onHeld={onHeld}
    />
  );
}

/** The offer as it stands now. When its time is over, the calendar looks again at who may have the place. */
function useRunningOffer(offer: Offer | undefined): Offer | null {
  const queries = useQueryClient();
  const now = useNowAt(offer?.open ? offer.until : null);
  const running = offer ? offerAt(offer, now) : null;
  const over = offer?.open === true && running?.open === false;
  useEffect(() => {
    if (over) void queries.invalidateQueries({ queryKey: keys.months });
  }, [over, queries]);
  return running;
}

/** A saved quote counts first, then the address, then what this browser remembers. */
function initialChoices(params: URLSearchParams, quote: StoredQuote | null, menu: Menu, site: Site): Choices {
  const today = todayIn(site.stations[0]?.time_zone);
  if (quote) return withFreshDate({ draft: draftOfQuote(quote, menu, quote.date), slot: null }, today);
  const kept = recallChoices();
  const draft = draftFromParams(params, kept.draft);
  return withFreshDate({ draft, slot: kept.slot }, today);
}

interface ChoosingProps extends Omit<ChoosingWizardProps, "offer"> {
  offer: TakenOffer | null;
  site: Site;
  menu: Menu;
  initial: Choices;
}

const TITLES: Record<"party" | "place" | "date", [string, string]> = {
  party: ["Who comes?", "Count everyone who eats. You can change it later, until the day before."],
  place: ["Where is the party?", "The ZIP tells us how far the chef drives."],
  date: ["Which evening?", "Every time shown as free can really be served."],
};

function Choosing({ site, menu, initial, offer, onHeld }: ChoosingProps) {
  const [choices, setChoices] = useState(initial);
  const [params, setParams] = useSearch();
  const { draft } = choices;
  // The date is left out: the calendar answers for it, and the price would only flicker.
  const price = usePrice({ ...draft, date: null }, site.policy, menu);
  useEffect(() => keepChoices(choices), [choices]);

  const { zip: zipProblem, ...partyOnly } = price.problems;
  const partyOk = Object.keys(partyOnly).length === 0;
  const placeOk = price.askable && !price.problem && !price.quote?.needs_person;
  const asked = params.get("step");
  const reached = reachedStep({ partyOk, placeOk });
  const fallback = params.has("quote") || asked || offer ? reached : "party";
  const step = stepToShow({
    booking: null,
    asked: isStep(asked) ? asked : fallback,
    reached,
  }) as keyof typeof TITLES;

  const go = (target: Step) => setParams(new URLSearchParams({ step: target }), "push");
  const setDraft = (next: Choices["draft"]) => setChoices({ ...choices, draft: next });
  const [title, lead] = TITLES[step];
  return (
    <Frame
      step={step}
      title={title}
      lead={lead}
      booking={null}
      onStep={go}
      banner={offer ? <OfferNotice offer={offer} /> : null}
      aside={<ChoicesAside choices={choices} price={price} policy={site.policy} />}
    >
      {step === "party" ? (
        <PartyStep
          draft={draft}
          menu={menu}
          policy={site.policy}
          price={price}
          ready={partyOk}
          onChange={setDraft}
          onNext={() => go("place")}
        />
      ) : step === "place" ? (
        <PlaceStep
          draft={draft}
          site={site}
          price={price}
          problem={zipProblem}
          ready={placeOk}
          onChange={setDraft}
          onBack={() => go("party")}
          onNext={() => go("date")}
        />
      ) : (
        <DateStep
          choices={choices}
          site={site}
          offer={offer}
          onChange={setChoices}
          onBack={() => go("place")}
          onHeld={onHeld}
        />
      )}
    </Frame>
  );
}
