/** Card input as people type it; used only by the built-in test gateway's form. */

export interface CardInput {
  number: string;
  expiry: string;
  cvc: string;
}

export interface TestCard {
  number: string;
  outcome: string;
}

export const TEST_CARDS: readonly TestCard[] = [
  { number: "4242 4242 4242 4242", outcome: "pays" },
  { number: "4000 0000 0000 0002", outcome: "is declined" },
  { number: "4000 0000 0000 9995", outcome: "has too little money" },
  { number: "4000 0025 0000 3155", outcome: "asks the bank to confirm" },
];

const digits = (text: string): string => text.replace(/\D/g, "");

export const groupNumber = (text: string): string =>
  digits(text)
    .slice(0, 16)
    .replace(/(\d{4})(?=\d)/g, "$1 ");

/** "1234" becomes "12 / 34"; a first digit above 1 is a month on its own. */
export function groupExpiry(text: string): string {
  let plain = digits(text).slice(0, 4);
  if (/^[2-9]/.test(plain)) plain = `0${plain}`.slice(0, 4);
  return plain.length > 2 ? `${plain.slice(0, 2)} / ${plain.slice(2)}` : plain;
}

export function passesLuhn(number: string): boolean {
  const plain = digits(number);
  const sum = [...plain].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return plain.length >= 12 && sum % 10 === 0;
}

function expiryProblem(expiry: string, now: Date): string | null {
  const plain = digits(expiry);
  const month = Number(plain.slice(0, 2));
  if (plain.length !== 4 || month < 1 || month > 12) return "Write the month and year, like 04 / 29.";
  const year = 2000 + Number(plain.slice(2));
  const ended = new Date(year, month, 1).getTime() <= now.getTime();
  return ended ? "This card has expired." : null;
}

export type CardProblems = Partial<Record<keyof CardInput, string>>;

export function cardProblems(card: CardInput, now: Date): CardProblems {
  const problems: CardProblems = {};
  if (!passesLuhn(card.number)) problems.number = "Check the card number.";
  const expiry = expiryProblem(card.expiry, now);
  if (expiry) problems.expiry = expiry;
  if (!/^\d{3,4}$/.test(digits(card.cvc))) problems.cvc = "3 or 4 digits.";
  return problems;
}

/** The wire form of the test gateway: bare digits, expiry as "04/29". */
export const cardPayload = (card: CardInput): { card_number: string; exp: string; cvc: string } => ({
  card_number: digits(card.number),
  exp: `${digits(card.expiry).slice(0, 2)}/${digits(card.expiry).slice(2)}`,
  cvc: digits(card.cvc),
});

/** A payment intent's id is the part of its client secret before "_secret_". */
export const intentIdOf = (clientSecret: string): string => clientSecret.split("_secret_")[0] ?? clientSecret;

export interface CardRefusal {
  title: string;
  text: string;
}

/** What is said about a card that did not pay; `why` is the gateway's own sentence, where it has one. */
export const refusalOf = (why: string | undefined): CardRefusal => ({
  title: "The card was declined",
  text: `${why && why !== DECLINED ? `${why} ` : ""}Nothing was charged. Try another card or pay another way.`,
});

const DECLINED = "Your card was declined.";
