import type {
  Allergens,
  BookingDetail,
  BookingMoney,
  BookingRow,
  Customer,
  Me,
  PriceBook,
  Today,
} from "../shared/api/types";
import { PERMISSIONS } from "../shared/auth/permissions";

export const owner: Me = {
  id: "staff-1",
  name: "Aiko Tanaka",
  email: "owner@myhibachi.example",
  role: "owner",
  stations: [],
  permissions: Object.values(PERMISSIONS),
  totp_enabled: false,
  must_enrol: false,
  business: { name: "My Hibachi", slug: "my-hibachi" },
};

/** A person with nothing booked. */
export const customer: Customer = {
  id: "c-1",
  name: "Dana Rivera",
  email: "dana@example.com",
  phone: "+15105550142",
  created_at: "2026-06-01T18:00:00Z",
  booking_count: 0,
  spent_cents: 0,
  last_event_date: null,
  marketing_sms: false,
  marketing_email: false,
  bookings: [],
  timeline: [],
};

/** The names of the allergen codes, as the menu has them. */
export const allergens: Allergens = {
  codes: [
    { code: "shellfish_crustacean", name: "Shellfish (crustaceans)" },
    { code: "peanut", name: "Peanut" },
  ],
  rows: [],
  requests: [],
  caveat: "One flat top serves everything.",
};

export function row(change: Partial<BookingRow> = {}): BookingRow {
  return {
    id: "b-1",
    reference: "MH-7K3Q9",
    status: "confirmed",
    version: 3,
    date: "2026-07-04",
    slot: "18:00",
    starts_at: "2026-07-05T01:00:00Z",
    ends_at: "2026-07-05T02:45:00Z",
    time_zone: "America/Los_Angeles",
    customer_id: "c-1",
    customer_name: "Dana Rivera",
    city: "Palo Alto",
    zip: "94301",
    guests: 17,
    adults: 12,
    children: 3,
    toddlers: 2,
    chefs: [{ id: "k", name: "Kenji Mori", absence: null }],
    chefs_needed: 1,
    chefs_missing: change.chefs?.length === 0 ? 1 : 0,
    total_cents: 88280,
    paid_cents: 10000,
    balance_cents: 78280,
    allergy_count: 1,
    severe_allergy: false,
    station_id: "s-1",
    hold_expires_at: null,
    ...change,
  };
}

export function detail(change: Partial<BookingRow> = {}): BookingDetail {
  const one = row(change);
  const station = { id: "s-1", name: "Fremont" };
  return {
    row: one,
    booking: {
      ...one,
      asked_time: null,
      arrival_at: "2026-07-05T00:30:00Z",
      station,
      upgrades: {},
      addons: {},
      extra_proteins: {},
      address: { line1: "12 Elm St", line2: "", city: "Palo Alto", state: "CA", zip: "94301" },
      contact: { name: "Dana Rivera", email: "dana@example.com", phone: "+15105550142" },
      occasion: "birthday",
      notes: null,
      allergies: [{ guest: "Leo", codes: ["shellfish_crustacean"], severe: one.severe_allergy, note: "" }],
      pay_until: null,
      agreement: { signed: false, signed_at: null, version: null },
      deadlines: {
        menu_lock_at: "2026-07-04T13:00:00Z",
        guest_count_at: "2026-07-04T01:00:00Z",
        dietary_at: "2026-07-03T01:00:00Z",
        free_cancel_until: "2026-07-01T01:00:00Z",
        self_cancel_until: "2026-07-04T01:00:00Z",
      },
      next_step: "none",
      can: {
        change_party: true,
        change_menu: true,
        cancel: true,
        reschedule: true,
        pay_balance: false,
        tip: false,
      },
      events: [],
    },
    money: {
      quote: {
        price_book_version: 3,
        adults: one.adults,
        children: one.children,
        toddlers: one.toddlers,
        zip: one.zip,
        miles: "96.4",
        distance_is_estimate: true,
        guest_charge_cents: 75000,
        minimum_applied: false,
        upgrades_cents: 0,
        addons_cents: 0,
        extra_proteins_cents: 0,
        food_cents: 75000,
        travel_cents: 13280,
        total_cents: 88280,
        deposit_cents: 10000,
        balance_cents: 78280,
        tax_contained_cents: 6272,
        tax_rate_percent: "9.125",
        lines: [
          {
            code: "adults",
            label: "Adults (13 and older)",
            quantity: 12,
            unit_cents: 5500,
            amount_cents: 66000,
            note: null,
          },
        ],
        needs_person: null,
        station,
      } as BookingMoney["quote"],
      fees_cents: 0,
      total_cents: 88280,
      paid_cents: 10000,
      balance_cents: 78280,
      tip_cents: 0,
      tip_choices_percent: [0, 20, 25, 30],
      deposit_method: "card",
      payments: [],
    },
    refunds: [],
    channel: "web",
    staff_hold: false,
    history: [
      {
        id: "h-1",
        at: "2026-06-01T18:00:00Z",
        kind: "transition",
        before: "awaiting_deposit",
        after: "confirmed",
        who: "Stripe",
        actor: "system",
        note: null,
        data: {},
      },
    ],
    assignments: [],
    agreement: null,
    next_statuses: ["in_progress", "no_show"],
    chef_alert: null,
  };
}

export function today(change: Partial<Today> = {}): Today {
  const events = [
    row(),
    row({ id: "b-2", reference: "MH-3B6NE", chefs: [], slot: "12:00", status: "awaiting_deposit" }),
  ];
  return {
    date: "2026-07-04",
    events,
    counts: {
      events: 2,
      guests: 34,
      without_chef: 1,
      deposits_due: 1,
      waiting_for_person: 1,
      money_needs_hand: 0,
    },
    balance_to_collect_cents: 156560,
    first_set_up_at: "2026-07-04T18:30:00Z",
    waiting: [
      {
        conversation_id: "v-1",
        reason: "allergic_reaction",
        since: "2026-07-04T18:00:00Z",
        preview: "my lips tingle",
      },
    ],
    chefs: [
      { id: "k", name: "Kenji Mori", events: ["b-1"] },
      { id: "m", name: "Mariko Sato", events: [] },
    ],
    ...change,
  };
}

export function priceBook(change: Partial<PriceBook> = {}): PriceBook {
  return {
    id: "p-4",
    version: 4,
    status: "draft",
    effective_from: null,
    created_by: "Ben Ortiz",
    note: null,
    adult_cents: 5500,
    child_cents: 3000,
    minimum_cents: 55000,
    deposit_cents: 10000,
    proteins_included: 2,
    extra_protein_cents: 1000,
    extra_hour_cents: 20000,
    items: [{ code: "filet_mignon", name: "Filet mignon", kind: "upgrade", price_cents: 500, active: true }],
    approval: { state: "none", asked_by: null, asked_by_id: null, decided_by: null, effective_from: null },
    ...change,
  } as PriceBook;
}
