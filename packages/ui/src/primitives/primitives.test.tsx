import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { Button, CopyId, DateText, DeniedState, EmptyState, ErrorState, Money, Phone, Stepper } from "..";
import { accessibilityFaults } from "../testing";

function Party({ max = 100 }: { max?: number }) {
  const [adults, setAdults] = useState(12);
  return <Stepper label="Adults" value={adults} min={1} max={max} onChange={setAdults} />;
}

describe("Stepper", () => {
  it("counts by buttons and arrow keys and stops at its limits", async () => {
    render(<Party max={14} />);
    const field = screen.getByRole("textbox", { name: "Adults" });
    await userEvent.click(screen.getByRole("button", { name: "More: Adults" }));
    expect(field).toHaveValue("13");
    await userEvent.type(field, "{ArrowUp}{ArrowUp}{ArrowUp}");
    expect(field).toHaveValue("14");
    expect(screen.getByRole("button", { name: "More: Adults" })).toBeDisabled();
  });

  it("takes a typed number and clamps it when the field is left", async () => {
    render(<Party max={60} />);
    const field = screen.getByRole("textbox", { name: "Adults" });
    await userEvent.clear(field);
    await userEvent.type(field, "75x");
    await userEvent.tab();
    expect(field).toHaveValue("60");
  });

  it("leaves a number beyond its limits as it was typed where a form names the limit", async () => {
    const changed = vi.fn();
    render(<Stepper label="Adults" value={12} max={60} asTyped onChange={changed} />);
    const field = screen.getByRole("textbox", { name: "Adults" });
    await userEvent.clear(field);
    await userEvent.type(field, "75");
    await userEvent.tab();
    expect(changed).toHaveBeenLastCalledWith(75);
  });
});

describe("Button", () => {
  it("refuses presses while busy and says so", async () => {
    const press = vi.fn();
    render(
      <Button busy onClick={press}>
        Pay
      </Button>,
    );
    await userEvent.click(screen.getByRole("button", { name: "Pay" }));
    expect(press).not.toHaveBeenCalled();
    expect(screen.getByRole("button")).toHaveAttribute("aria-busy", "true");
  });
});

describe("words for values", () => {
  it("writes money, dates and phone numbers as people do", () => {
    render(
      <p>
        <Money cents={88280} /> <DateText date="2026-07-04" slot="18:00" /> <Phone number="+15105550142" />
      </p>,
    );
    expect(screen.getByText("$882.80")).toBeVisible();
    expect(screen.getByText("Sat, Jul 4 · 6 PM")).toHaveAttribute("datetime", "2026-07-04T18:00");
    expect(screen.getByRole("link", { name: "(510) 555-0142" })).toHaveAttribute("href", "tel:+15105550142");
  });

  it("copies an id and announces it", async () => {
    const user = userEvent.setup();
    render(<CopyId value="MH-7K3Q9" />);
    await user.click(screen.getByRole("button"));
    expect(await screen.findByText("Copied")).toBeInTheDocument();
    expect(await navigator.clipboard.readText()).toBe("MH-7K3Q9");
  });
});

describe("states", () => {
  it("offers a retry and a reference after a failure", async () => {
    const retry = vi.fn();
    const { container } = render(
      <ErrorState title="The menu did not load" onRetry={retry} reference="req-81">
        Try again in a moment.
      </ErrorState>,
    );
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(retry).toHaveBeenCalledOnce();
    expect(screen.getByText("req-81")).toBeVisible();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("is the page's main heading where it is all the page says", () => {
    render(
      <DeniedState level={1} title="Open the link from your e-mail">
        It opens your booking.
      </DeniedState>,
    );
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Open the link from your e-mail");
  });

  it("has no accessibility faults when empty or denied", async () => {
    const { container } = render(
      <>
        <EmptyState title="No bookings yet">They appear here once a host signs.</EmptyState>
        <DeniedState>Ask the owner for access.</DeniedState>
        <Party />
      </>,
    );
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
