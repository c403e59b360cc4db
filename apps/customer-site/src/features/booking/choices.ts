import type { BookingDetails, GuestAllergy, MyBooking } from "../../shared/data/types";
import { isRecord, readStored, writeStored } from "../../shared/address/stored";
import { isIsoDate } from "../../shared/calendar/rules";
import { draftFromParams, draftToParams, EMPTY_DRAFT, type PartyDraft } from "../../shared/order/draft";
import { allergiesToSend, allergyProblem } from "./allergies";

/** What the host has chosen before a date is held; kept in the browser so that nothing is asked twice. */
export interface Choices {
  draft: PartyDraft;
  slot: string | null;
}

export const NO_CHOICES: Choices = { draft: EMPTY_DRAFT, slot: null };

/** As kept in storage: the party as an address query, so that one reader serves both. */
export const packChoices = (choices: Choices): { party: string; slot: string | null } => ({
  party: draftToParams(choices.draft).toString(),
  slot: choices.slot,
});

export function unpackChoices(value: unknown): Choices | null {
  if (!isRecord(value) || typeof value.party !== "string") return null;
  const draft = draftFromParams(new URLSearchParams(value.party));
  return { draft, slot: typeof value.slot === "string" ? value.slot : null };
}

const KEY = "hibachi.choices";

export const keepChoices = (choices: Choices): void =>
  writeStored(window.localStorage, KEY, packChoices(choices));

export const recallChoices = (): Choices => readStored(window.localStorage, KEY, unpackChoices) ?? NO_CHOICES;

/** A date that has gone by while the choices lay in the browser is asked again. */
export const withFreshDate = (choices: Choices, today: string): Choices =>
  choices.draft.date && isIsoDate(choices.draft.date) && choices.draft.date >= today
    ? choices
    : { draft: { ...choices.draft, date: null }, slot: null };

/** The choices behind a booking, for starting again after its hold has ended. */
export const choicesOf = (booking: MyBooking): Choices => ({
  draft: {
    adults: booking.adults,
    children: booking.children,
    toddlers: booking.toddlers,
    zip: booking.zip,
    date: booking.date,
    upgrades: booking.upgrades,
    addons: booking.addons,
    extra_proteins: booking.extra_proteins,
  },
  slot: booking.slot,
});

/** The details form as it is filled in. */
export interface DetailsDraft {
  name: string;
  email: string;
  phone: string;
  line1: string;
  line2: string;
  city: string;
  state: string;
  occasion: string;
  notes: string;
  /** `null` until the host has said whether anybody has an allergy. */
  anyAllergy: boolean | null;
  allergies: GuestAllergy[];
  marketingSms: boolean;
  marketingEmail: boolean;
}

export const EMPTY_DETAILS: DetailsDraft = {
  name: "",
  email: "",
  phone: "",
  line1: "",
  line2: "",
  city: "",
  state: "",
  occasion: "",
  notes: "",
  anyAllergy: null,
  allergies: [],
  marketingSms: false,
  marketingEmail: false,
};

/** What the booking already knows, for looking back at the details or coming back on another device. */
export function detailsOf(booking: MyBooking): DetailsDraft {
  return {
    ...EMPTY_DETAILS,
    ...(booking.contact ?? {}),
    line1: booking.address?.line1 ?? "",
    line2: booking.address?.line2 ?? "",
    city: booking.address?.city ?? "",
    state: booking.address?.state ?? "",
    occasion: booking.occasion ?? "",
    notes: booking.notes ?? "",
    anyAllergy: booking.address ? booking.allergies.length > 0 : null,
    allergies: booking.allergies,
  };
}

export const unpackDetails = (value: unknown): DetailsDraft | null =>
  isRecord(value) && Array.isArray(value.allergies) ? { ...EMPTY_DETAILS, ...value } : null;

export type DetailsProblems = Partial<Record<keyof DetailsDraft, string>>;

const REQUIRED: readonly [keyof DetailsDraft & string, string][] = [
  ["line1", "We need the street and number."],
  ["city", "We need the city."],
];

/** What is missing before we know who writes. */
export function contactProblems({ name, email, phone }: Pick<DetailsDraft, "name" | "email" | "phone">) {
  const problems: Partial<Record<"name" | "email" | "phone", string>> = {};
  if (!name.trim()) problems.name = "Who is the host?";
  if (!/^\S+@\S+\.\S+$/.test(email.trim())) problems.email = "Write an e-mail address like name@example.com.";
  if (phone.replace(/\D/g, "").length < 10) problems.phone = "Write a phone number with area code.";
  return problems;
}

/** What is missing before the details can be sent. */
export function detailsProblems(draft: DetailsDraft): DetailsProblems {
  const problems: DetailsProblems = contactProblems(draft);
  for (const [field, message] of REQUIRED) if (!String(draft[field]).trim()) problems[field] = message;
  if (!/^[A-Za-z]{2}$/.test(draft.state.trim())) problems.state = "Two letters, like CA.";
  if (draft.anyAllergy === null) problems.anyAllergy = "Please say whether anybody has an allergy.";
  if (draft.anyAllergy && !draft.allergies.some((one) => allergiesToSend([one]).length > 0))
    problems.allergies = "Add the guest with the allergy.";
  if (draft.anyAllergy && draft.allergies.some(allergyProblem))
    problems.allergies = "One guest's allergy is not complete.";
  return problems;
}

const orNull = (text: string): string | null => text.trim() || null;

/** The request; the ZIP is the booking's own, because the travel fee belongs to it. */
export const detailsBody = (draft: DetailsDraft, booking: MyBooking): BookingDetails => ({
  version: booking.version,
  contact: { name: draft.name.trim(), email: draft.email.trim(), phone: draft.phone.trim() },
  address: {
    line1: draft.line1.trim(),
    line2: orNull(draft.line2),
    city: draft.city.trim(),
    state: draft.state.trim().toUpperCase(),
    zip: booking.zip,
  },
  occasion: orNull(draft.occasion),
  notes: orNull(draft.notes),
  allergies: draft.anyAllergy ? allergiesToSend(draft.allergies) : [],
  consents: { marketing_sms: draft.marketingSms, marketing_email: draft.marketingEmail },
});
