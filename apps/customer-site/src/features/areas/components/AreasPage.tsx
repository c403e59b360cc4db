import { formatPrice, Page } from "@hibachi/ui";
import { AreaLinks } from "../../../shared/components/AreaLinks";
import { areas, site } from "../../../shared/content";
import { milesInWords } from "../../../shared/order/priceWords";

const { policy, stations } = site;

export function AreasPage() {
  return (
    <Page
      title="Where we cook"
      lead={`The first ${milesInWords(policy.free_miles)} miles from ${stations.map((station) => station.name).join(" or ")} are free, then ${formatPrice(policy.cents_per_mile)} a mile, one way by road, up to ${milesInWords(policy.max_miles)} miles. The fee is fixed when you book.`}
    >
      <AreaLinks areas={areas} />
      <p>
        Your town is not listed? <a href="/quote/">Type your ZIP</a> and see at once.
      </p>
    </Page>
  );
}
