import { Button, ButtonLink, CopyId, formatCents, formatDate } from "@hibachi/ui";
import type { StoredQuote } from "../../../shared/data/types";
import { CopyLink } from "../../../shared/form/CopyLink";
import { partyInWords } from "../../../shared/order/draft";
import type { SaveQuote } from "../api/useSaveQuote";
import { shareUrl } from "../rules";
import styles from "./Quote.module.css";

interface ShareQuoteProps {
  save: SaveQuote;
  disabled: boolean;
  businessName: string;
}

/** Saves the quote, then shows its link with the ways to send it. */
export function ShareQuote({ save, disabled, businessName }: ShareQuoteProps) {
  const { stored } = save;
  if (!stored)
    return (
      <Button wide look="quiet" busy={save.saving} disabled={disabled} onClick={save.save}>
        Save and share
      </Button>
    );
  const url = shareUrl(window.location.origin, stored.id);
  return (
    <div className={styles.share} role="status">
      <p>
        Saved as <CopyId value={stored.reference} />, good until {formatDate(stored.expires_at.slice(0, 10))}.
      </p>
      <CopyLink label="Link to this quote" url={url} />
      <div className={styles.ways}>
        <ButtonLink small look="quiet" href={mailTo(stored, url, businessName)}>
          E-mail it
        </ButtonLink>
        <ButtonLink
          small
          look="quiet"
          href={`sms:?&body=${encodeURIComponent(shareText(stored, url, businessName))}`}
        >
          Text it
        </ButtonLink>
        {"share" in navigator ? (
          <Button
            small
            look="quiet"
            onClick={() => {
              navigator.share({ title: `${businessName} quote`, url }).catch(() => undefined);
            }}
          >
            More
          </Button>
        ) : null}
      </div>
    </div>
  );
}

const shareText = (quote: StoredQuote, url: string, name: string): string =>
  `${name} for ${partyInWords(quote)}: ${formatCents(quote.total_cents)} in all. ${url}`;

const mailTo = (quote: StoredQuote, url: string, name: string): string =>
  `mailto:?subject=${encodeURIComponent(`${name} quote ${quote.reference}`)}&body=${encodeURIComponent(shareText(quote, url, name))}`;
