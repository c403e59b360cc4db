import type { AllergenCode, Allergens, GuestAllergy } from "../../shared/data/types";

/** Words after which an allergy is severe whatever box was ticked; a person then answers. */
const SEVERE_WORDS =
  /anaphyla|epi-?pen|auto-?injector|hospital|emergency room|\bER\b|life.?threaten|airborne|co?eliac/i;

export const EMPTY_ALLERGY: GuestAllergy = { guest: "", codes: [], severe: false, note: "" };

export const soundsSevere = (note: string): boolean => SEVERE_WORDS.test(note);

export const isSevere = (allergy: GuestAllergy): boolean =>
  allergy.severe || soundsSevere(allergy.note ?? "");

export const toggleCode = <Code extends string>(codes: readonly Code[], code: Code): Code[] =>
  codes.includes(code) ? codes.filter((other) => other !== code) : [...codes, code];

/** The codes a guest can choose from; the list of the menu speaks of the same codes as an allergy does. */
export const codesOf = (allergens: Allergens) =>
  allergens.codes.map(({ code, name }) => ({ code: code as AllergenCode, name }));

/** A card opened and left empty is no allergy. */
export const isBlank = (allergy: GuestAllergy): boolean =>
  !allergy.guest.trim() && allergy.codes.length === 0 && !allergy.note?.trim() && !allergy.severe;

/** What is sent: blank cards dropped, a guest without a name numbered, severity read from the words too. */
export const allergiesToSend = (allergies: readonly GuestAllergy[]): GuestAllergy[] =>
  allergies
    .filter((allergy) => !isBlank(allergy))
    .map((allergy, index) => ({
      guest: allergy.guest.trim() || `Guest ${index + 1}`,
      codes: allergy.codes,
      severe: isSevere(allergy),
      note: allergy.note?.trim() || null,
    }));

/** An allergy needs to say to what; `null` when it does. */
export const allergyProblem = (allergy: GuestAllergy): string | null =>
  isBlank(allergy) || allergy.codes.length > 0 || allergy.note?.trim()
    ? null
    : "Choose what the guest must avoid, or describe it.";
