import { ProblemError, toProblemError } from "@hibachi/api-client";
import { act, render, screen } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { failureOf } from "../shared/data/problems";
import { OfflineBar } from "./OfflineBar";

function connection(on: boolean) {
  vi.spyOn(navigator, "onLine", "get").mockReturnValue(on);
  act(() => window.dispatchEvent(new Event(on ? "online" : "offline")));
}

describe("without a connection", () => {
  it("is said for as long as it lasts, in a region that was there before", () => {
    render(<OfflineBar />);
    const region = screen.getByRole("status");
    expect(region).toBeEmptyDOMElement();
    connection(false);
    expect(region).toHaveTextContent("You are offline.");
    connection(true);
    expect(region).toBeEmptyDOMElement();
  });

  it("what is on screen stays, and only what never came is a failure", () => {
    const offline = toProblemError(null);
    expect(failureOf({ data: { title: "The agreement" }, error: offline })).toBeNull();
    expect(failureOf({ data: 1, error: null }, { data: undefined, error: offline })).toBeInstanceOf(
      ProblemError,
    );
    expect(failureOf({ data: undefined, error: null })).toBeNull();
  });
});
