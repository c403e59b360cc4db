import { createApiClient } from "@hibachi/api-client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { ApiProvider } from "../../shared/data/ApiContext";
import { useMyBooking } from "../../shared/data/queries";
import type { MyBooking } from "../../shared/data/types";
import { useSendChanges } from "./api/useMyActions";

const LINK = "signed";
const party = { children: 0, toddlers: 0, upgrades: {}, addons: {}, extra_proteins: {} };

/** A server that does what it is asked, and whose answer to the change is lost, or whose line is down before it. */
function server(lost: "answer" | "request") {
  let booking = { ...party, adults: 12, version: 3 };
  const sent = vi.fn();
  const api = createApiClient({
    fetch: async (request) => {
      if (request.method === "POST") {
        sent();
        if (lost === "answer") booking = { ...booking, adults: 14, version: 4 };
        throw new TypeError("Failed to fetch");
      }
      return new Response(JSON.stringify(booking), { headers: { "content-type": "application/json" } });
    },
  });
  return { api, sent };
}

function Change({ onDone }: { onDone: () => void }) {
  const { data: booking } = useMyBooking(LINK);
  const send = useSendChanges(LINK, onDone);
  if (!booking) return null;
  return (
    <>
      <button onClick={() => send.run({ version: booking.version, adults: 14 })}>send</button>
      <output>{(booking as MyBooking).adults}</output>
      {send.problem && !send.busy ? <p role="alert">{send.problem.message}</p> : null}
    </>
  );
}

async function pressedWith(lost: "answer" | "request") {
  const { api, sent } = server(lost);
  const onDone = vi.fn();
  render(
    <ApiProvider value={api}>
      <QueryClientProvider client={new QueryClient()}>
        <Change onDone={onDone} />
      </QueryClientProvider>
    </ApiProvider>,
  );
  await userEvent.setup().click(await screen.findByText("send"));
  await screen.findByRole("alert");
  return { sent, onDone };
}

it("a change whose answer was lost is found done, and not asked for again", async () => {
  const { sent, onDone } = await pressedWith("answer");
  expect(onDone).toHaveBeenCalledOnce();
  expect(sent).toHaveBeenCalledOnce();
  expect(screen.getByRole("status")).toHaveTextContent("14");
});

it("a change that never arrived is not called done", async () => {
  const { onDone } = await pressedWith("request");
  expect(onDone).not.toHaveBeenCalled();
  expect(screen.getByRole("status")).toHaveTextContent("12");
});
