import { formatPrice, formatSlot } from "@hibachi/ui";
import { menu, site } from "../../shared/content";
import type { LegalSection } from "./types";

const { policy, business } = site;
const deposit = formatPrice(policy.deposit_cents);

export const terms: LegalSection[] = [
  {
    heading: "The price",
    paragraphs: [
      `Seats are ${formatPrice(menu.adult_cents)} for adults (13 and over) and ${formatPrice(menu.child_cents)} for children from 6 to 12; children of 5 and under are free with a paying adult. The seats of a party come to at least ${formatPrice(menu.minimum_cents)}. Upgrades, add-ons, extra proteins and travel are added. Prices include tax. Gratuity is never part of the total and never automatic.`,
      `A quote is good for ${policy.quote_days} days. Your booking keeps the prices and rules it was made under; a later change of prices does not touch it.`,
    ],
  },
  {
    heading: "Deposit and balance",
    paragraphs: [
      `A deposit of ${deposit} locks the date. It is part of the total. The balance is due on the day of the event; we send a link to pay the day before. Card, Venmo, Zelle and cash are welcome.`,
    ],
  },
  {
    heading: "Dates and times",
    paragraphs: [
      `Dinner starts at ${policy.slots.map(formatSlot).join(", ")}, booked at least ${policy.lead_hours} hours ahead. We may shift the start by up to ${policy.staff_shift_minutes} minutes, always in agreement with you.`,
    ],
  },
  {
    heading: "Changes",
    paragraphs: [
      `The menu can change until ${policy.menu_lock_hours} hours before the event, the number of guests until ${policy.guest_count_hours} hours, dietary needs until ${policy.dietary_notice_hours} hours. Changes are priced with the price book you booked under.`,
      `The first change of date is free when it is made at least ${policy.free_reschedule_hours} hours before. A later or second change costs ${formatPrice(policy.reschedule_fee_cents)} once. Moving because of the weather is always free and not counted.`,
    ],
  },
  {
    heading: "Cancelling",
    paragraphs: [
      `Cancel at least ${policy.free_cancel_days} days (${policy.free_cancel_days * 24} hours) before the start and everything you paid is refunded, tip and gift credit included. Later, the deposit (or the smaller sum paid) is kept and the rest is refunded. In the last ${policy.self_cancel_hours} hours please call us.`,
    ],
  },
  {
    heading: "The spot",
    paragraphs: [
      "You provide a level, clear space of 8 by 6 feet, 10 feet away from anything that can burn, outdoors or under a high ceiling with ventilation. Cooking indoors needs our approval before the event. Keep cover ready when rain is forecast. If the spot is not safe, the chef may refuse to light the grill.",
      "You provide tables (two 8-foot tables for every started ten people), chairs, plates, cutlery, glasses and drinks.",
    ],
  },
  {
    heading: "Allergies",
    paragraphs: [
      `Everything is cooked on one shared flat top: cross-contact cannot be excluded, and we never promise that a dish is free from an allergen. Tell us about every allergy, per guest, at least ${policy.dietary_notice_hours} hours before the event. Severe allergies must be discussed with a person.`,
    ],
  },
  {
    heading: "Alcohol",
    paragraphs: [
      "The chef pours only the included sake, and only to guests of 21 and over. Your own alcohol is served at your own responsibility.",
    ],
  },
  {
    heading: "Who we are",
    paragraphs: [`${business.name}. Write to ${business.email}. We carry liability insurance of $2,000,000.`],
  },
];
