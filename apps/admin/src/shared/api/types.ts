/**
 * The panel's names for what the API speaks, taken from its operations and not from the names of its schemas: an
 * operation's address is a promise, a schema's name is the server's own business.
 */
import type { paths } from "@hibachi/api-client";

type Method = "get" | "post" | "put" | "patch" | "delete";
type Json<R, Status extends number> =
  R extends Record<Status, { content: { "application/json": infer Body } }> ? Body : never;

/** What an operation answers with when it succeeds. */
export type Answer<Path extends keyof paths, M extends Method> =
  paths[Path] extends Record<M, { responses: infer R }> ? Json<R, 200> | Json<R, 201> : never;

/** The body an operation asks for. */
export type Asked<Path extends keyof paths, M extends Method> =
  paths[Path] extends Record<M, { requestBody: { content: { "application/json": infer Body } } }>
    ? Body
    : never;

type Item<List> = List extends { items: (infer One)[] } ? One : List extends (infer One)[] ? One : never;

export type Tokens = Answer<"/auth/refresh", "post">;
export type Me = Tokens["staff"];
export type Role = Me["role"];
export type TotpSetup = Answer<"/auth/totp/setup", "post">;
export type OwnSession = Item<Answer<"/auth/sessions", "get">>;
export type NoticeSwitch = Item<Answer<"/auth/notices", "get">>;
export type StaffMember = Item<Answer<"/staff", "get">>;
export type InvitationRequest = Asked<"/staff/invitations", "post">;
export type ApiKey = Item<Answer<"/api-keys", "get">>;
export type NewApiKey = Answer<"/api-keys", "post">;
export type ApiKeyRequest = Asked<"/api-keys", "post">;
export type ApprovalItem = Item<Answer<"/approvals", "get">>;
export type OutsideConnection = Answer<"/outside-assistants", "get">;
export type OutsideTool = OutsideConnection["tools"][number];
export type AuditEntry = Item<Answer<"/audit", "get">>;

export type Station = Item<Answer<"/stations", "get">>;
export type Today = Answer<"/dashboard/today", "get">;
export type BookingRow = Item<Answer<"/bookings", "get">>;
export type ChefAlert = Item<Answer<"/chef-alerts", "get">>;
export type BookingStatus = BookingRow["status"];
export type BookingDetail = Answer<"/bookings/{booking_id}", "get">;
export type EventLine = Item<Answer<"/prep-sheets", "get">>;
export type PrepSheet = Answer<"/prep-sheets/{booking_id}", "get">;
export type BookingFacts = BookingDetail["booking"];
export type BookingMoney = NonNullable<BookingDetail["money"]>;
export type HistoryEntry = BookingDetail["history"][number];
export type Payment = BookingMoney["payments"][number];
export type BookingStep = Asked<"/bookings/{booking_id}/transition", "post">["to"];
export type RecordPayment = Asked<"/bookings/{booking_id}/payments", "post">;
export type ManualMethod = RecordPayment["method"];
export type PaymentKind = NonNullable<RecordPayment["kind"]>;
export type Candidate = Item<Answer<"/bookings/{booking_id}/candidates", "get">>;
export type CancelPreview = Answer<"/bookings/{booking_id}/cancel/preview", "post">;
export type Starts = Answer<"/availability/starts", "get">;
export type Start = Starts["slots"][number];
export type MoveWish = Asked<"/bookings/{booking_id}/move/preview", "post">;
export type MovePreview = Answer<"/bookings/{booking_id}/move/preview", "post">;
export type MoveStarts = Answer<"/bookings/{booking_id}/move/starts", "get">;
export type NewBooking = Asked<"/bookings", "post">;
export type QuoteRequest = NewBooking["quote"];
export type Price = Answer<"/quotes/preview", "post">;
export type Menu = Answer<"/menu", "get">;
export type Allergens = Answer<"/allergens", "get">;
export type MenuItem = Menu["items"][number];
export type Calendar = Answer<"/calendar", "get">;
export type CalendarEvent = Calendar["events"][number];
export type Chef = Item<Answer<"/chefs", "get">>;
export type NewChef = Asked<"/chefs", "post">;
export type ChefLevel = NewChef["level"];
export type WeeklyHours = Chef["hours"][number];
export type TimeOffWish = Asked<"/my-time-off", "post">;
export type OwnTimeOffList = Answer<"/my-time-off", "get">;
export type OwnTimeOff = Item<OwnTimeOffList>;
export type TimeOffRequest = Item<Answer<"/time-off-requests", "get">>;
export type TimeOff = Chef["time_off"][number];

export type RefundItem = Item<Answer<"/refunds", "get">>;
export type RefundDone = Asked<"/refunds/{refund_id}/done", "post">;
export type CreditItem = Item<Answer<"/credits", "get">>;
export type WebhookMessage = Item<Answer<"/webhook-messages", "get">>;
export type MoneyDifference = Item<Answer<"/reconciliation/differences", "get">>;
export type FailedLetter = Item<Answer<"/letters/failed", "get">>;

export type PriceBookRow = Item<Answer<"/price-books", "get">>;
export type PriceBook = Answer<"/price-books/{book_id}", "get">;
export type PriceBookFields = Asked<"/price-books/{book_id}", "put">;
export type PriceItem = PriceBookFields["items"][number];

export type CustomerRow = Item<Answer<"/customers", "get">>;
export type Customer = Answer<"/customers/{customer_id}", "get">;
export type WaitingProposal = Item<Answer<"/contact-proposals", "get">>;
export type ContactProposal = Item<Answer<"/customers/{customer_id}/proposals", "get">>;
export type TimelineEntry = Customer["timeline"][number];

export type ConversationRow = Item<Answer<"/conversations", "get">>;
export type ConversationState = ConversationRow["state"];
export type Conversation = Answer<"/conversations/{conversation_id}", "get">;
export type ChatMessage = Conversation["messages"][number];
export type TextDelivery = NonNullable<ChatMessage["delivery"]>;
export type AskedCode = Conversation["codes"][number];

export type OnCallRoster = Answer<"/on-call", "get">;
export type OnCallPerson = OnCallRoster["people"][number];
export type OnCallTerms = OnCallRoster["terms"];
export type OnCallPersonWish = Asked<"/on-call/people", "post">;
export type OnCallAlert = Item<Answer<"/conversations/{conversation_id}/alerts", "get">>;
export type OnCallTelling = OnCallAlert["tellings"][number];

export type Task = Item<Answer<"/tasks", "get">>;
export type TaskKind = Task["kind"];

export type AskAnswer = Answer<"/assistant/ask", "post">;
export type AskTask = Asked<"/assistant/ask/tasks", "post">;

export type Memory = Answer<"/customers/{customer_id}/memory", "get">;
export type MemoryFact = Memory["current"][number];
export type Matters = Answer<"/conversations/{conversation_id}/matters", "get">;
export type Matter = Item<Matters>;
export type MemoryWish = Asked<"/customers/{customer_id}/memory", "post">;
export type MemoryKind = MemoryFact["kind"];

export type Summary = Answer<"/customers/{customer_id}/summary", "post">;
export type NoteRequest = Asked<"/customers/{customer_id}/notes", "post">;
export type LeadStatusRequest = Asked<"/leads/{lead_id}/status", "post">;

export type ArticleRow = Item<Answer<"/articles", "get">>;
export type ArticleDrift = Item<Answer<"/articles/drift", "get">>;

export type DocumentRow = Item<Answer<"/documents", "get">>;
export type DocumentVersion = DocumentRow["versions"][number];
export type DocumentPassage = Item<Answer<"/documents/{document_id}/passages", "get">>;

export type TraceRow = Item<Answer<"/assistant/traces", "get">>;
export type Trace = Answer<"/assistant/traces/{trace_id}", "get">;
export type AnswerLevels = Answer<"/assistant/traces/levels", "get">;
export type LevelRow = AnswerLevels["items"][number];

export type Utterance = Item<Answer<"/assistant/utterances", "get">>;
export type UtteranceLabel = Utterance["label"];
export type UtteranceStatus = Utterance["status"];
export type UtteranceSource = Utterance["source"];
export type UtteranceChange = Asked<"/assistant/utterances/{utterance_id}", "patch">;
export type TeachRequest = Asked<"/assistant/utterances", "post">;
export type LabelCount = Item<Answer<"/assistant/utterances/labels", "get">>;

export type Agents = Answer<"/assistant/agents", "get">;
export type Agent = Agents["agents"][number];
export type AgentKind = Agent["kind"];
export type AgentTone = Agent["tone"];
export type AgentStrategy = Agent["retrieval"];
export type AgentChannel = Agent["channels"][number];
export type AgentTool = Agents["tools"][number];
export type AgentTemplate = Agents["templates"][number];
export type AgentWish = Asked<"/assistant/agents/{key}", "put">;
export type AgentNew = Asked<"/assistant/agents", "post">;
export type AgentTry = Asked<"/assistant/agents/{key}/try", "post">;
export type AgentTried = Answer<"/assistant/agents/{key}/try", "post">;

export type MeasuredSet = Answer<"/assistant/quality", "get">["sets"][number];

export type LanguageModels = Answer<"/language-models", "get">;
export type ModelState = LanguageModels["chain"][number];
export type ModelCosts = Answer<"/language-models/costs", "get">;
export type CostItem = ModelCosts["items"][number];
export type BudgetRequest = Asked<"/language-models/budget", "put">;

export type Flag = Item<Answer<"/flags", "get">>;
export type Batch = Item<Answer<"/batches", "get">>;
export type Check = Batch["checks"][number];
export type DeadLetter = Item<Answer<"/outbox/dead-letters", "get">>;
export type Mail = Item<Answer<"/mailbox", "get">>;
export type PhoneThread = Answer<"/test-phone", "get">;
export type PhoneText = PhoneThread["items"][number];
