import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";

/** Numbers the stand-in knows; the test gateway behind it gets a card that fares the same. */
export const CARDS = {
  pays: "4242424242424242",
  declined: "4000000000000002",
  bankAgrees: "4000002500003155",
  bankRefuses: "4000008400001629",
} as const;

interface StandIn {
  /** What the page handed to Stripe. */
  asked: () => Promise<{ key: string; theme: string }>;
  confirmations: () => Promise<number>;
  /** Ends an outage that was asked for. */
  reachable: () => void;
}

const SCRIPT = readFileSync(new URL("stripe.stand-in.js", import.meta.url), "utf8");

/**
 * Lets the site meet the real gateway's card form without a network: the deposit is answered as with a publishable
 * key, and Stripe.js is a stand-in with its documented surface that pays the test gateway's charge.
 */
export async function payThroughStripe(page: Page, { unreachable = false } = {}): Promise<StandIn> {
  let away = unreachable;
  await page.route("**/api/v1/my/deposit", async (route) => {
    const answer = await route.fetch();
    const opened = (await answer.json()) as { payment?: object };
    const payment = { ...opened.payment, gateway: "stripe", publishable_key: "pk_test_standin" };
    await route.fulfill({ response: answer, json: opened.payment ? { ...opened, payment } : opened });
  });
  await page.route("https://js.stripe.com/**", (route) =>
    away ? route.abort("connectionrefused") : route.fulfill({ contentType: "text/javascript", body: SCRIPT }),
  );
  const kept = (name: string) =>
    page.evaluate((key) => window.sessionStorage.getItem(key), `stand-in.${name}`);
  return {
    asked: async () => JSON.parse((await kept("asked")) ?? "{}") as { key: string; theme: string },
    confirmations: async () => Number(await kept("confirmations")),
    reachable: () => {
      away = false;
    },
  };
}

export const standIn = (page: Page): Locator => page.getByRole("group", { name: "Card, by the stand-in" });
