import { act, screen, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { say } from "../shared/ui/say";
import { open, server } from "./renderApp";

async function bar() {
  server();
  const panel = open("/inbox");
  const search = await screen.findByRole("button", { name: /Find/ });
  return { ...panel, bar: search.parentElement as HTMLElement };
}

it("says short messages inside the bar, where they lie over no control", async () => {
  const { bar: top, user } = await bar();
  const undone = vi.fn();
  act(() => say.done("The time off is removed.", { onUndo: undone }));
  const message = within(top).getByText("The time off is removed.");
  expect(message.closest("[role=status]")).not.toBeNull();
  await user.click(within(top).getByRole("button", { name: "Undo" }));
  expect(undone).toHaveBeenCalledOnce();
  expect(screen.queryByText("The time off is removed.")).toBeNull();
});

it("keeps an older message below the newer one until either is dismissed", async () => {
  const { bar: top, user } = await bar();
  act(() => {
    say.done("Saved.");
    say.failed(new TypeError("fetch failed"));
  });
  expect(within(top).getByText("That did not work.")).toBeInTheDocument();
  const last = within(top).getAllByRole("button", { name: "Dismiss" }).at(-1);
  await user.click(last as HTMLElement);
  expect(within(top).queryByText("That did not work.")).toBeNull();
  expect(within(top).getByText("Saved.")).toBeInTheDocument();
});
