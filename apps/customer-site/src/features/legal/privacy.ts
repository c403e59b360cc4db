import { site } from "../../shared/content";
import type { LegalSection } from "./types";

export const privacy: LegalSection[] = [
  {
    heading: "What we keep",
    paragraphs: [
      "Your name, e-mail, phone number and the address of the event; what you booked and paid; the allergies you tell us; the messages we exchange. Card numbers go straight to our payment provider and never reach us.",
    ],
  },
  {
    heading: "Why",
    paragraphs: [
      "To price, plan and cook your evening, to keep your guests well, to answer you, and to keep the books the law asks for. Allergies are seen by the people who need them: the team that plans and the chef who cooks.",
    ],
  },
  {
    heading: "Messages",
    paragraphs: [
      "Messages about your booking belong to the booking. Marketing by text message and by e-mail are two separate choices, never ticked for you. Any wording that says stop, on any channel, ends all marketing everywhere; STOP by text message ends all text messages. Between 9 PM and 8 AM we hold messages back. Message and data rates may apply.",
      "Calls may be recorded; we say so at the beginning of the call.",
    ],
  },
  {
    heading: "The chat",
    paragraphs: [
      "An assistant answers first and a person can take over at any time. The conversation is kept with your enquiry, and your browser remembers it on this device until you start a new one.",
    ],
  },
  {
    heading: "How long",
    paragraphs: [
      "Signed agreements and their evidence are kept for 7 years, invoices as long as the law requires. The rest is erased when you ask.",
    ],
  },
  {
    heading: "Your rights",
    paragraphs: [
      `Ask for a copy of everything we hold about you, or to have it erased, at ${site.business.email}. We do not sell personal data.`,
    ],
  },
];
