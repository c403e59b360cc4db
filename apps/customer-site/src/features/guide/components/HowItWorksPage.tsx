import { ButtonLink, formatPrice, formatSlot, Page } from "@hibachi/ui";
import { Section } from "../../../shared/components/Section";
import { site } from "../../../shared/content";
import { SiteSketch } from "./SiteSketch";
import { Timeline } from "./Timeline";
import styles from "./HowItWorksPage.module.css";

const { policy } = site;
const deposit = formatPrice(policy.deposit_cents);

const before = [
  {
    when: "Today",
    title: "See the price",
    text: `Party, place and extras give one total. We keep that price for you for ${policy.quote_days} days.`,
  },
  {
    when: "Then",
    title: "Take a date",
    text: `Dinner starts at ${policy.slots.map(formatSlot).join(", ")}. Free slots are really free: a chef can be there. We hold yours for ${policy.hold_minutes} minutes while you finish.`,
  },
  {
    when: "Minutes later",
    title: "Allergies, agreement, deposit",
    text: `Tell us allergies per guest, sign on the screen, and ${deposit} locks the date. It is part of the total and comes back in full up to ${policy.free_cancel_days} days before.`,
  },
  {
    when: `${policy.dietary_notice_hours} hours before`,
    title: "Last call for diets",
    text: `Guest counts can change until ${policy.guest_count_hours} hours before, the menu until ${policy.menu_lock_hours}.`,
  },
];

const evening = [
  {
    when: `−${policy.set_up_minutes} min`,
    title: "The chef arrives",
    text: "Grill, propane, food on ice, tools. You only point to the spot.",
  },
  {
    when: "Start",
    title: "Salad, rice, vegetables",
    text: "The flat top is hot, everybody sits, the sake is poured for guests 21 and over.",
  },
  {
    when: "+20 min",
    title: "Fire and proteins",
    text: "Each guest's two proteins, cooked as they like them, with the tricks in between.",
  },
  {
    when: "+1 to 2 h",
    title: "Seconds and goodbye",
    text: "The larger the party, the longer the show: up to two hours. Then the chef cleans the grill and packs up.",
  },
];

export function HowItWorksPage() {
  return (
    <Page title="How it works" lead="You bring the table and the people. This is everything else, in order.">
      <Section title="Before the evening">
        <Timeline steps={before} />
      </Section>
      <Section title="On the evening">
        <Timeline steps={evening} />
      </Section>
      <Section
        title="The spot"
        lead="Outdoors, or under a high roof that is open at the sides. Indoors only after a person from our team has approved the room."
      >
        <div className={styles.spot}>
          <SiteSketch />
          <ul>
            <li>
              <b>8 by 6 feet</b> of clear, level ground for grill and chef
            </li>
            <li>
              <b>10 feet</b> to anything that burns: fences, awnings, low branches
            </li>
            <li>
              <b>Two 8-foot tables</b> for every started ten people, in a U around the grill
            </li>
            <li>
              <b>Cover ready</b> when rain is forecast; moving the date for the weather is free
            </li>
            <li>
              <b>{policy.guests_per_chef} guests</b> a chef: from {policy.guests_per_chef + 1} a second chef
              brings a second grill
            </li>
          </ul>
        </div>
      </Section>
      <ButtonLink href="/quote/">Work out your evening</ButtonLink>
    </Page>
  );
}
