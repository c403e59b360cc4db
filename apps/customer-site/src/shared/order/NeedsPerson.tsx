import { ButtonLink, formatPhone } from "@hibachi/ui";
import type { Quote, Site } from "../data/types";
import { Notice } from "../form/Notice";
import { personReason } from "./priceWords";

interface NeedsPersonProps {
  quote: Pick<Quote, "needs_person">;
  business: Site["business"];
}

/** When a price is for a person to give: why, and how to reach one. */
export function NeedsPerson({ quote, business }: NeedsPersonProps) {
  const reason = personReason(quote);
  if (!reason) return null;
  return (
    <Notice
      tone="amber"
      title="A person decides this one"
      action={
        <>
          <ButtonLink small href={`tel:${business.phone}`}>
            Call {formatPhone(business.phone)}
          </ButtonLink>
          <ButtonLink small look="quiet" href={`mailto:${business.email}`}>
            Write to us
          </ButtonLink>
        </>
      }
    >
      {reason}
    </Notice>
  );
}
