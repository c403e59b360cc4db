import { accessibilityFaults } from "@hibachi/ui/testing";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { allergens, menu } from "../../shared/content";
import { AllergensPage } from "./components/AllergensPage";
import { MenuView } from "./components/MenuView";
import { enhanceAllergens } from "./enhance";
import { listed, verdict } from "./rules";

describe("verdict", () => {
  it("names the dishes that are left and never calls them free", () => {
    const words = verdict(["Soy"], ["Chicken", "Shrimp"], 19);
    expect(words).toBe(
      "2 of 19 dishes do not list soy: Chicken and Shrimp. They share one flat top with everything else.",
    );
    expect(words).not.toMatch(/free|safe/);
  });

  it("says nothing when nothing is avoided and asks to talk when nothing is left", () => {
    expect(verdict([], ["Chicken"], 1)).toBe("");
    expect(verdict(["Soy"], [], 3)).toContain("talk to us");
  });

  it("joins names as people do", () => {
    expect(listed(["a", "b", "c"])).toBe("a, b and c");
  });
});

describe("allergen matrix", () => {
  it("marks the rows that contain a chosen allergen", async () => {
    const { container } = render(<AllergensPage />);
    enhanceAllergens(container.querySelector("[data-enhance]") as HTMLElement);
    await userEvent.click(screen.getByLabelText("Shellfish (crustaceans)"));
    const hit = [...container.querySelectorAll("tr[data-hit]")].map(
      (row) => (row as HTMLElement).dataset.dish,
    );
    expect(hit).toEqual(["Shrimp", "Lobster tail"]);
    expect(screen.getByText(/dishes do not list shellfish \(crustaceans\)/)).toBeVisible();
    await userEvent.click(screen.getByLabelText("Shellfish (crustaceans)"));
    expect(container.querySelectorAll("tr[data-hit]")).toHaveLength(0);
  });

  it("states the caveat before the matrix and has no accessibility faults", async () => {
    const { container } = render(<AllergensPage />);
    const note = screen.getByRole("note");
    expect(note).toHaveTextContent("cross-contact cannot be excluded");
    expect(note.compareDocumentPosition(screen.getByRole("table"))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("agrees with the menu about every dish that both name", () => {
    for (const item of menu.items) {
      const row = allergens.rows.find((candidate) => candidate.code === item.code);
      if (row) expect([...row.contains].sort(), item.code).toEqual([...item.allergens].sort());
    }
  });
});

describe("MenuView", () => {
  it("shows every dish with its price", async () => {
    const { container } = render(<MenuView menu={menu} />);
    for (const item of menu.items) expect(screen.getByRole("heading", { name: item.name })).toBeVisible();
    expect(screen.getByText("+$15")).toBeVisible();
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
