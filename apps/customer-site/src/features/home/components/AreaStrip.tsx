import { AreaLinks } from "../../../shared/components/AreaLinks";
import { Section } from "../../../shared/components/Section";
import { areas, site } from "../../../shared/content";
import { milesInWords } from "../../../shared/order/priceWords";

export function AreaStrip() {
  return (
    <Section
      title="Where we cook"
      lead={`From ${site.stations.map((station) => station.name).join(" and ")} up to ${milesInWords(site.policy.max_miles)} miles out. The travel fee is known before you book and never raised later.`}
    >
      <AreaLinks areas={areas} />
    </Section>
  );
}
