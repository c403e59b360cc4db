import { accessibilityFaults } from "@hibachi/ui/testing";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { questions } from "../../shared/answers";
import { FaqPage } from "./components/FaqPage";
import { enhanceFaq } from "./enhance";
import { matches, words } from "./rules";

describe("matches", () => {
  it("finds beginnings of words in any order, without case, plural and idle words", () => {
    expect(matches("Deposits", "How much is the deposit?")).toBe(true);
    expect(matches("do you cancel", "What happens when I cancel?")).toBe(true);
    expect(matches("allerg guest", "My guest has an allergy")).toBe(true);
    expect(matches("helicopter", "My guest has an allergy")).toBe(false);
  });

  it("keeps prices as words", () => {
    expect(words("What does the $550 mean?")).toEqual(["$550", "mean"]);
  });
});

describe("the questions page", () => {
  beforeEach(() => {
    history.replaceState(null, "", "#");
  });

  function open() {
    const { container } = render(<FaqPage />);
    enhanceFaq(container.querySelector("[data-enhance]") as HTMLElement);
    return container;
  }

  it("narrows the answers as the person types and counts them", async () => {
    const container = open();
    await userEvent.type(screen.getByRole("searchbox"), "rain");
    expect(screen.getByText(/^\d+ answers?$/)).toBeVisible();
    expect(container.querySelectorAll("[data-question]:not([hidden])").length).toBeLessThan(questions.length);
    expect(container.querySelector<HTMLElement>("#rain")).not.toHaveAttribute("hidden");
  });

  it("offers to ask when nothing fits, and shows all again when cleared", async () => {
    const container = open();
    const search = screen.getByRole("searchbox");
    await userEvent.type(search, "zzzz");
    expect(screen.getByText("No answer has these words")).toBeVisible();
    await userEvent.clear(search);
    expect(container.querySelectorAll("[data-question]:not([hidden])")).toHaveLength(questions.length);
  });

  it("opens the answer named in the address", () => {
    history.replaceState(null, "", "#deposit");
    expect(open().querySelector<HTMLDetailsElement>("#deposit")?.open).toBe(true);
  });

  it("has no accessibility faults", async () => {
    const container = open();
    await userEvent.type(screen.getByRole("searchbox"), "rain");
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
