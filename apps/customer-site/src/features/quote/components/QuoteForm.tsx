import { Button, Card, formatCents } from "@hibachi/ui";
import { useEffect, useRef, useState } from "react";
import { useSearch } from "../../../shared/address/useSearch";
import { fieldMessage } from "../../../shared/data/problems";
import type { Menu, Site, StoredQuote } from "../../../shared/data/types";
import { focusFirstFault } from "../../../shared/form/focusFault";
import { Notice } from "../../../shared/form/Notice";
import { ProblemNotice } from "../../../shared/form/ProblemNotice";
import { draftToParams, type PartyDraft } from "../../../shared/order/draft";
import { ExtrasFields } from "../../../shared/order/ExtrasFields";
import { NeedsPerson } from "../../../shared/order/NeedsPerson";
import { PartyFields } from "../../../shared/order/PartyFields";
import { PlaceFields } from "../../../shared/order/PlaceFields";
import { PriceBones, PriceCard } from "../../../shared/order/PriceCard";
import { usePrice, type Price } from "../../../shared/order/usePrice";
import { sameParty } from "../rules";
import { isZip } from "../../../shared/party";
import { ShareQuote } from "./ShareQuote";
import { useSaveQuote } from "../api/useSaveQuote";
import styles from "./Quote.module.css";

interface QuoteFormProps {
  site: Site;
  menu: Menu;
  initial: PartyDraft;
  saved: StoredQuote | null;
  note: string | null;
}

export function QuoteForm({ site, menu, initial, saved, note }: QuoteFormProps) {
  const [draft, setDraft] = useState(initial);
  const price = usePrice(draft, site.policy, menu);
  const save = useSaveQuote(draft, saved && sameParty(draft, initial) ? saved : null);
  useDraftInAddress(draft, save.stored?.id ?? null);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const problems = {
    ...(tried && !isZip(draft.zip) ? { zip: "We need the five digits of the ZIP." } : {}),
    ...serverProblems(price),
    ...price.problems,
  };
  const stuck = price.updating || Boolean(price.quote?.needs_person);
  const ifPriced = (act: () => void) => () => {
    setTried(true);
    if (price.quote) act();
    else focusFirstFault(form.current);
  };
  return (
    <div className={styles.columns}>
      <div ref={form} className={styles.form}>
        {note ? <Notice tone="amber">{note}</Notice> : null}
        <Card as="section" aria-labelledby="who">
          <h2 id="who">Who comes</h2>
          <PartyFields
            party={draft}
            menu={menu}
            maxParty={site.policy.max_party}
            problems={problems}
            onChange={setDraft}
          />
        </Card>
        <Card as="section" aria-labelledby="where">
          <h2 id="where">Where and when</h2>
          <PlaceFields draft={draft} policy={site.policy} problems={problems} onChange={setDraft} />
        </Card>
        <Card as="section" aria-labelledby="extras">
          <h2 id="extras">A little more</h2>
          <ExtrasFields party={draft} menu={menu} problems={problems} onChange={setDraft} />
        </Card>
      </div>
      <div className={styles.aside}>
        <PriceCard
          title="Your evening"
          quote={price.quote?.needs_person ? null : price.quote}
          policy={site.policy}
          updating={price.updating}
          waiting={<Waiting price={price} site={site} />}
        >
          <ProblemNotice problem={save.problem} />
          {price.quote?.needs_person ? null : (
            <>
              <Button wide busy={save.leaving} disabled={stuck} onClick={ifPriced(save.toBooking)}>
                Pick a date
              </Button>
              <ShareQuote
                save={{ ...save, save: ifPriced(save.save) }}
                disabled={stuck}
                businessName={site.business.name}
              />
            </>
          )}
          <p className={styles.fine}>
            Nothing to pay now. The deposit is part of the total; gratuity is not.
          </p>
        </PriceCard>
      </div>
      <div className={styles.bar}>
        <span>
          <small>Total</small>
          <b>{price.quote && !price.quote.needs_person ? formatCents(price.quote.total_cents) : "–"}</b>
        </span>
        <Button busy={save.leaving} disabled={stuck} onClick={ifPriced(save.toBooking)}>
          Pick a date
        </Button>
      </div>
    </div>
  );
}

/** Keeps the party in the address, so that a reload or a copied address restores it. */
function useDraftInAddress(draft: PartyDraft, savedId: string | null): void {
  const [params, setParams] = useSearch();
  const wanted = savedId ? new URLSearchParams({ id: savedId }) : draftToParams(draft);
  const differs = wanted.toString() !== params.toString();
  const text = wanted.toString();
  useEffect(() => {
    if (!differs) return undefined;
    const timer = setTimeout(() => setParams(new URLSearchParams(text)), 400);
    return () => clearTimeout(timer);
  }, [differs, text, setParams]);
}

const FIELDS = [
  "adults",
  "children",
  "toddlers",
  "zip",
  "date",
  "upgrades",
  "addons",
  "extra_proteins",
] as const;

function serverProblems(price: Price) {
  const pairs = FIELDS.map((field) => {
    const names = field === "adults" ? [field, "party"] : [field];
    return [field, fieldMessage(price.problem, ...names)] as const;
  });
  return Object.fromEntries(pairs.filter(([, message]) => message !== undefined));
}

/** What stands in the price's place while there is none. */
function Waiting({ price, site }: { price: Price; site: Site }) {
  if (price.quote) return <NeedsPerson quote={price.quote} business={site.business} />;
  if (price.problem && Object.keys(serverProblems(price)).length === 0)
    return <ProblemNotice problem={price.problem} onRetry={price.retry} />;
  if (price.askable && !price.problem) return <PriceBones />;
  return (
    <p className={styles.empty}>
      Your price appears here as soon as we know who comes and the ZIP of the place.
    </p>
  );
}
