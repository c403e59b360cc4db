import { ButtonLink, EmptyState, ErrorState, formatDate, Page } from "@hibachi/ui";
import { useSearch } from "../../../shared/address/useSearch";
import { asProblem, failureOf } from "../../../shared/data/problems";
import { useMenu, useSite, useStoredQuote } from "../../../shared/data/queries";
import type { Menu, Site, StoredQuote } from "../../../shared/data/types";
import { useNow } from "../../../shared/form/useNow";
import { draftFromParams, draftOfQuote } from "../../../shared/order/draft";
import { isExpired } from "../rules";
import { QuoteBones } from "./QuoteBones";
import { QuoteForm } from "./QuoteForm";

/** The price of a party while it is put together; `?id=` opens a saved one. */
export default function QuotePage() {
  const [params] = useSearch();
  const id = params.get("id");
  const site = useSite();
  const menu = useMenu();
  const stored = useStoredQuote(id);
  const failed = failureOf(site, menu);
  return (
    <Page title="Your price, to the cent" lead="Say who comes and where. What you see here is what you pay.">
      {failed ? (
        <ErrorState
          title="The prices did not load"
          reference={asProblem(failed).reference}
          onRetry={() => {
            void site.refetch();
            void menu.refetch();
          }}
        >
          {asProblem(failed).message}
        </ErrorState>
      ) : stored.error && id ? (
        <LostQuote />
      ) : site.data && menu.data && (stored.data || !id) ? (
        <Ready site={site.data} menu={menu.data} stored={id ? (stored.data ?? null) : null} params={params} />
      ) : (
        <QuoteBones />
      )}
    </Page>
  );
}

interface ReadyProps {
  site: Site;
  menu: Menu;
  stored: StoredQuote | null;
  params: URLSearchParams;
}

function Ready({ site, menu, stored, params }: ReadyProps) {
  const now = useNow();
  const lapsed = stored !== null && isExpired(stored.expires_at, now);
  const initial = stored ? draftOfQuote(stored, menu, stored.date) : draftFromParams(params);
  return (
    <QuoteForm
      key={stored?.id ?? "new"}
      site={site}
      menu={menu}
      initial={initial}
      saved={lapsed ? null : stored}
      note={
        lapsed
          ? `This quote was good until ${formatDate(stored.expires_at.slice(0, 10))}. Below is today's price.`
          : null
      }
    />
  );
}

function LostQuote() {
  return (
    <EmptyState
      title="This quote is no longer here"
      action={<ButtonLink href="/quote">Make a new quote</ButtonLink>}
    >
      The link may be cut off, or the quote has lapsed. A new price takes half a minute.
    </EmptyState>
  );
}
