import { chromiumForThisFile } from "@hibachi/ui/testing/chromium";
import { describe, expect, it } from "vitest";
import { picture, visitor } from "./browser";
import { host } from "./host";
import { bookedUntilThePayment, button, heading } from "./steps";
import { CARDS, payThroughStripe, standIn } from "./stripe";

const browser = chromiumForThisFile({ keepSessions: false });

describe("paying through Stripe's own card form", () => {
  it("shows what is wrong with a card, pays with the next one, and charges once", async () => {
    const page = await visitor(browser);
    const stripe = await payThroughStripe(page);
    await bookedUntilThePayment(page, host);
    await button(page, "Continue to the card").click();
    const number = standIn(page).getByLabel("Card number");
    await number.waitFor();
    expect(await stripe.asked()).toMatchObject({ key: "pk_test_standin", theme: "stripe" });

    await button(page, "Pay $100.00").click();
    await page.getByText("Your card number is incomplete.").waitFor();
    await number.fill(CARDS.declined);
    await button(page, "Pay $100.00").click();
    await page.getByText("Your card has been declined.").waitFor();
    await picture(page, "stripe-declined");
    await number.fill(CARDS.pays);
    await button(page, "Pay $100.00").dblclick();
    await page.getByRole("heading", { level: 1, name: "Your date is set" }).waitFor({ timeout: 60_000 });
    expect(await stripe.confirmations()).toBe(3);
  });

  it("loads at the second try, comes back from a bank that refused, then from one that agreed", async () => {
    const page = await visitor(browser);
    const stripe = await payThroughStripe(page, { unreachable: true });
    await bookedUntilThePayment(page, host);
    await button(page, "Continue to the card").click();
    await page.getByText("The card form could not be loaded").waitFor();
    expect(await button(page, "Pay $100.00").isDisabled()).toBe(true);
    stripe.reachable();
    await button(page, "Try again").click();
    await standIn(page).getByLabel("Card number").fill(CARDS.bankRefuses);
    await button(page, "Pay $100.00").click();
    await page.getByText("The payment did not go through").waitFor();
    await heading(page, "The deposit");
    await picture(page, "stripe-bank-refused");

    await button(page, "Continue to the card").click();
    await standIn(page).getByLabel("Card number").fill(CARDS.bankAgrees);
    await button(page, "Pay $100.00").click();
    await page.getByRole("heading", { level: 1, name: "Your date is set" }).waitFor({ timeout: 60_000 });
    await expect.poll(() => new URL(page.url()).search).toBe("");
  });
});
