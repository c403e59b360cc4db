import { formatPhone, type Tone } from "@hibachi/ui";
import type { ContactProposal, Customer, CustomerRow } from "../../shared/api/types";

export interface CustomerSearch {
  q?: string;
  /** Contact data that waits for a decision, in the place of the people. */
  check?: true;
}

export function parseCustomerSearch(raw: Record<string, unknown>): CustomerSearch {
  return {
    ...(typeof raw.q === "string" && raw.q.trim() !== "" ? { q: raw.q } : {}),
    ...(raw.check === true || raw.check === "true" ? { check: true as const } : {}),
  };
}

/** How to reach somebody, in one line. */
export function contactLine(person: Pick<CustomerRow, "email" | "phone">): string {
  return [person.phone ? formatPhone(person.phone) : "", person.email ?? ""].filter(Boolean).join(" · ");
}

const TONES: Record<string, Tone> = {
  payment: "leaf",
  booking: "ember",
  message: "steel",
  call: "steel",
  document: "amber",
  complaint: "plum",
  note: "amber",
};

export function timelineTone(kind: string): Tone {
  return TONES[kind.split(/[._]/)[0] ?? ""] ?? "plain";
}

/** What the person agreed to hear from us. */
export function consentWords(person: { marketing_sms?: boolean; marketing_email?: boolean }): string {
  const yes = [person.marketing_sms ? "SMS" : "", person.marketing_email ? "e-mail" : ""].filter(Boolean);
  return yes.length === 0 ? "No marketing" : `Marketing by ${yes.join(" and ")}`;
}

export interface ProposedChange {
  term: "Name" | "E-mail" | "Phone";
  before: string;
  after: string;
}

/** What a proposal would change; what it does not name, or is the same already, is left out. */
export function proposedChanges(
  person: Pick<Customer, "name" | "email" | "phone">,
  proposal: Pick<ContactProposal, "name" | "email" | "phone">,
): ProposedChange[] {
  const all: ProposedChange[] = [
    { term: "Name", before: person.name, after: proposal.name },
    { term: "E-mail", before: person.email, after: proposal.email ?? "" },
    { term: "Phone", before: person.phone, after: proposal.phone },
  ];
  return all
    .filter(({ before, after }) => after !== "" && before !== after)
    .map(({ term, before, after }) =>
      term === "Phone"
        ? { term, before: before && formatPhone(before), after: formatPhone(after) }
        : { term, before, after },
    );
}
