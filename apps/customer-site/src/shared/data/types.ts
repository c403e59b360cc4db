/** The API's shapes under the names the site uses, read from the routes so that a renamed schema changes nothing. */
import type { paths } from "@hibachi/api-client";

type Json<Content> = Content extends { content: { "application/json": infer Body } } ? Body : never;
type Answer<Operation> = Operation extends { responses: infer All }
  ? All extends { 200: infer Ok }
    ? Json<Ok>
    : All extends { 201: infer Created }
      ? Json<Created>
      : never
  : never;
type Body<Operation> = Operation extends { requestBody?: infer Request } ? Json<NonNullable<Request>> : never;

export type Site = Answer<paths["/site"]["get"]>;
export type Policy = Site["policy"];
export type Menu = Answer<paths["/menu"]["get"]>;
export type MenuItem = Menu["items"][number];
export type Allergens = Answer<paths["/allergens"]["get"]>;

export type QuoteRequest = Body<paths["/quotes/preview"]["post"]>;
export type Quote = Answer<paths["/quotes/preview"]["post"]>;
export type QuoteLine = Quote["lines"][number];
export type StoredQuote = Answer<paths["/quotes/{quote_id}"]["get"]>;

export type MonthAvailability = Answer<paths["/availability/month"]["get"]>;
export type DayAvailability = MonthAvailability["days"][number];
export type SlotOffer = DayAvailability["slots"][number];
export type Offer = Answer<paths["/waitlist/offer"]["get"]>;
export type WaitlistRequest = Body<paths["/waitlist"]["post"]>;

export type HoldRequest = Body<paths["/bookings/holds"]["post"]>;
export type Hold = Answer<paths["/bookings/holds"]["post"]>;

export type MyMemory = Answer<paths["/my/memory"]["get"]>;
export type MyBooking = Answer<paths["/my/booking"]["get"]>;
export type BookingStatus = MyBooking["status"];
export type BookingDetails = Body<paths["/my/booking/details"]["put"]>;
export type GuestAllergy = NonNullable<BookingDetails["allergies"]>[number];
export type AllergenCode = GuestAllergy["codes"][number];
export type Agreement = Answer<paths["/my/agreement"]["get"]>;
export type SignRequest = Body<paths["/my/agreement/sign"]["post"]>;
export type PayMethod = Body<paths["/my/deposit"]["post"]>["method"];
export type PaymentStarted = Answer<paths["/my/deposit"]["post"]>;
export type HostPayment = PaymentStarted["payment"];
export type PartyChange = Body<paths["/my/changes/preview"]["post"]>;
export type ChangePreview = Answer<paths["/my/changes/preview"]["post"]>;
export type ReschedulePreview = Answer<paths["/my/reschedule/preview"]["post"]>;
export type CancelPreview = Answer<paths["/my/cancel/preview"]["post"]>;
export type FakeCard = Body<paths["/dev/stripe/payment_intents/{intent_id}/confirm"]["post"]>;
