/**
 * Every query key of the panel, spelled once. The first part is the live topic that makes the entry old, so that one
 * event refreshes the list, the detail, the board and the calendar together.
 */
export const TOPICS = [
  "bookings",
  "conversations",
  "chefs",
  "prices",
  "customers",
  "flags",
  "tasks",
] as const;
export type Topic = (typeof TOPICS)[number];

export const keys = {
  topic: (topic: Topic) => [topic] as const,
  today: (date: string | undefined, station: string | undefined) =>
    ["bookings", "today", date, station] as const,
  chefAlerts: (station: string | undefined) => ["bookings", "chef-alerts", station] as const,
  bookingList: (search: string) => ["bookings", "list", search] as const,
  bookingFind: (text: string) => ["bookings", "find", text] as const,
  booking: (id: string) => ["bookings", "one", id] as const,
  eventList: (from: string) => ["bookings", "events", from] as const,
  sheet: (id: string) => ["bookings", "sheet", id] as const,
  candidates: (id: string) => ["bookings", "candidates", id] as const,
  cancelPreview: (id: string, version: number) => ["bookings", "cancel", id, version] as const,
  moveStarts: (id: string, date: string) => ["bookings", "move-starts", id, date] as const,
  movePreview: (id: string, version: number, wish: object) =>
    ["bookings", "move", id, version, wish] as const,
  starts: (zip: string, date: string, guests: number) => ["bookings", "starts", zip, date, guests] as const,
  price: (request: object) => ["prices", "preview", request] as const,
  menu: () => ["prices", "menu"] as const,
  calendar: (from: string, to: string, station: string | undefined) =>
    ["bookings", "calendar", from, to, station] as const,
  chefs: () => ["chefs"] as const,
  stations: () => ["stations"] as const,
  priceBooks: () => ["prices", "list"] as const,
  priceBook: (id: string) => ["prices", "one", id] as const,
  customerList: (text: string) => ["customers", "list", text] as const,
  customerFind: (text: string) => ["customers", "find", text] as const,
  customer: (id: string) => ["customers", "one", id] as const,
  proposals: (customerId: string) => ["customers", "proposals", customerId] as const,
  conversationList: (state: string) => ["conversations", "list", state] as const,
  traces: (search: string) => ["conversations", "traces", search] as const,
  trace: (id: string) => ["trace", id] as const,
  allUtterances: () => ["utterances"] as const,
  utterances: (search: string) => ["utterances", search] as const,
  shippedUtterances: (label: string) => ["shipped-utterances", label] as const,
  quality: () => ["quality"] as const,
  agents: () => ["agents"] as const,
  models: () => ["models", "chain"] as const,
  modelCosts: (search: string) => ["models", "costs", search] as const,
  conversation: (id: string) => ["conversations", "one", id] as const,
  tasks: (search: string) => ["tasks", search] as const,
  ownSessions: () => ["account", "sessions"] as const,
  ownNotices: () => ["account", "notices"] as const,
  secondFactor: () => ["account", "second-factor"] as const,
  money: () => ["money"] as const,
  moneyOf: (what: string) => ["money", what] as const,
  staff: () => ["staff"] as const,
  approvals: () => ["approvals"] as const,
  apiKeys: () => ["api-keys"] as const,
  flags: () => ["flags", "list"] as const,
  batches: () => ["flags", "batches"] as const,
  audit: (search: string) => ["audit", search] as const,
  deadLetters: () => ["dead-letters"] as const,
  mailbox: () => ["mailbox"] as const,
};
