import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { homeQuote, site } from "../content";
import { PriceLines } from "./PriceCard";

describe("a price with fees that came later", () => {
  it("lists them, and the total is what the lines add up to", () => {
    render(<PriceLines quote={homeQuote} policy={site.policy} feesCents={20000} withoutPlan />);
    const fee = screen.getByText("Fee for moving").closest("li");
    expect(fee).toHaveTextContent("$200.00");
    const total = (homeQuote.total_cents + 20000) / 100;
    expect(screen.getByRole("status")).toHaveTextContent(
      total.toLocaleString("en-US", { minimumFractionDigits: 2 }),
    );
  });

  it("says of how many and at which price each line is", () => {
    const adults = homeQuote.lines.find((line) => line.quantity > 1 && line.unit_cents > 0);
    render(<PriceLines quote={homeQuote} policy={site.policy} />);
    const line = screen.getByText(`${adults?.quantity} × ${adults?.label}`).closest("li");
    expect(line).toHaveTextContent("$55 each");
  });

  it("has no such line without one", () => {
    render(<PriceLines quote={homeQuote} policy={site.policy} />);
    expect(screen.queryByText("Fee for moving")).not.toBeInTheDocument();
  });
});
