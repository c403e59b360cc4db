import { accessibilityFaults } from "@hibachi/ui/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { ArticleDrift, ArticleRow } from "../shared/api/types";
import { owner } from "./fixtures";
import { open, server } from "./renderApp";

const deposit: ArticleRow = {
  slug: "deposit",
  group: "Deposit",
  question: "How much is the deposit?",
  answer: "A deposit of $175 locks the date.",
  shown: "A deposit of $175 locks the date.",
};
const rain: ArticleRow = {
  ...deposit,
  slug: "rain",
  question: "What if it rains?",
  answer: "Covered.",
  shown: "Covered.",
};

const drift: ArticleDrift = {
  slug: "deposit",
  question: deposit.question,
  name: "deposit",
  says: "$175",
  rule: "$100",
  sentence: deposit.answer,
  answer: deposit.answer,
  corrected: "A deposit of {deposit} locks the date.",
};

const reading = (items: ArticleDrift[], me = owner) =>
  server({ me })
    .answer("get", "/articles", { items: [deposit, rain], figures: { deposit: "$100" } })
    .answer("get", "/articles/drift", { items });

const saved = { ...deposit, answer: drift.corrected, shown: "A deposit of $100 locks the date." };

describe("articles", () => {
  it("say where they contradict the rules, and are corrected by a click", async () => {
    const api = reading([drift]).answer("put", "/articles/{slug}", saved);
    const { user, container } = open("/assistant/articles");
    expect(await screen.findByText("$175")).toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
    await user.click(
      screen.getByRole("button", {
        name: `Correct to $100: ${deposit.question}`,
      }),
    );
    await waitFor(() =>
      expect(api.to("put", "/articles/{slug}").at(-1)?.body).toEqual({
        was: drift.answer,
        answer: drift.corrected,
      }),
    );
  });

  it("are found by their words in the address, and edited", async () => {
    const api = reading([]).answer("put", "/articles/{slug}", saved);
    const { user } = open("/assistant/articles?q=deposit");
    expect(await screen.findByText(/Every figure agrees/)).toBeInTheDocument();
    expect(screen.queryByText(rain.question)).toBeNull();
    await user.click(screen.getByRole("button", { name: `Edit: ${deposit.question}` }));
    const dialog = await screen.findByRole("dialog", { name: deposit.question });
    const box = within(dialog).getByRole("textbox", { name: "Answer" });
    await user.type(box, " Really.");
    await user.click(within(dialog).getByRole("button", { name: "Save" }));
    await waitFor(() =>
      expect(api.to("put", "/articles/{slug}").at(-1)?.body).toEqual({
        was: deposit.answer,
        answer: `${deposit.answer} Really.`,
      }),
    );
  });

  it("can only be read without the permission", async () => {
    reading([drift], { ...owner, permissions: ["knowledge:read"] });
    open("/assistant/articles");
    expect(await screen.findByText(rain.question)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /Edit|Correct/ })).toBeNull();
  });

  it("tell whom they are not for", async () => {
    reading([], { ...owner, permissions: ["bookings:read"] });
    open("/assistant/articles");
    expect(await screen.findByText("This is not open to you")).toBeInTheDocument();
  });
});
