import { accessibilityFaults } from "@hibachi/ui/testing";
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { AskedCode, ChatMessage, Conversation, PhoneThread, TextDelivery } from "../shared/api/types";
import { owner } from "./fixtures";
import { open, server } from "./renderApp";

const at = "2026-07-04T18:00:00Z";

function reply(id: string, delivery: Partial<TextDelivery>): ChatMessage {
  return {
    id,
    position: 2,
    role: "staff",
    text: `answer ${id}`,
    blocks: [],
    created_at: at,
    delivery: { status: "delivered", reason: null, at, segments: 1, ...delivery },
  };
}

function thread(change: Partial<Conversation> = {}): Conversation {
  return {
    id: "v-1",
    state: "assistant",
    channel: "sms",
    preview: "hi",
    last_message_at: at,
    taken_by: null,
    taken_by_name: null,
    name: "Rosa Kim",
    hand_over: null,
    number: "+15105550142",
    stopped: false,
    continues: null,
    continued_by: [],
    codes: [],
    customer_id: null,
    messages: [],
    ...change,
  };
}

describe("a talk by text in the inbox", () => {
  it("tells of each message whether it arrived, and why not", async () => {
    const messages = [
      reply("a", {}),
      reply("b", { status: "failed", reason: "This is not a mobile number." }),
      reply("c", { status: "stopped", reason: "This number has asked for no more texts." }),
      reply("d", { status: "withdrawn" }),
      reply("e", { status: "queued", reason: "Failing as asked." }),
    ];
    server().answer("get", "/conversations/{conversation_id}", thread({ messages, stopped: true }));
    const { container } = open("/inbox/v-1");
    expect(await screen.findByText("Delivered by text")).toBeInTheDocument();
    expect(screen.getByText("Not delivered: This is not a mobile number.")).toBeInTheDocument();
    expect(screen.getByText("Stopped: not sent by text")).toBeInTheDocument();
    expect(screen.getByText("Kept back: a person took the conversation first")).toBeInTheDocument();
    expect(screen.getByText("Not sent yet, tried again: Failing as asked.")).toBeInTheDocument();
    expect(screen.getByText("Wants no texts")).toBeInTheDocument();
    expect(screen.getByText("(510) 555-0142")).toBeInTheDocument();
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it.each([
    [{ fate: "texted", text: "delivered" }, "Code texted to the number ending 0177: delivered"],
    [{ fate: "texted", text: "sent" }, "Code on its way by text to the number ending 0177"],
    [
      { fate: "emailed", text: "failed", to: "d•••@e…" },
      "Code not delivered by text, e-mailed to d•••@e… instead",
    ],
    [{ fate: "emailed", to: "d•••@e…" }, "Code e-mailed to d•••@e…"],
    [{ fate: "texted", text: "delivered", used: true }, "Code sent to the number ending 0177, and typed in"],
    [
      { fate: "nowhere", to: null },
      "Code asked for, none sent: no coming booking fits, or too many were sent",
    ],
  ] as const)("tells what became of a code: %o", async (change, words) => {
    const code: AskedCode = {
      at,
      way: "sms",
      to: "the number ending 0177",
      text: null,
      used: false,
      ...change,
    };
    server().answer("get", "/conversations/{conversation_id}", thread({ codes: [code] }));
    open("/inbox/v-1");
    expect(await screen.findByText(words)).toBeInTheDocument();
  });

  it("tells who on call was texted, and who is next", async () => {
    const hand_over = {
      reason: "injury",
      priority: "urgent",
      status: "pending",
      promise: "Somebody is with you shortly.",
      due_at: at,
      since: at,
    };
    const telling = { id: "t", name: "Dana", at, status: "delivered" as const, reason: null };
    const alert = { id: "a", reference: "123", priority: "urgent", created_at: at, tellings: [telling] };
    const open_ = { spent_at: null, closed_at: null, closed_because: null, closed_by_name: null };
    server()
      .answer("get", "/conversations/{conversation_id}", thread({ state: "waiting_for_person", hand_over }))
      .answer("get", "/conversations/{conversation_id}/alerts", [
        { ...alert, ...open_, next_at: at, next_name: "Ben" },
      ]);
    const { container } = open("/inbox/v-1");
    const strip = await screen.findByRole("list", { name: "People on call" });
    expect(strip).toHaveTextContent(/Texted Dana .*: delivered/);
    expect(strip).toHaveTextContent(/Ben is told/);
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("leads to the talk on the site it goes on from", async () => {
    server().answer(
      "get",
      "/conversations/{conversation_id}",
      thread({ continues: "v-0", continued_by: ["v-2"] }),
    );
    open("/inbox/v-1");
    const site = await screen.findByRole("link", { name: "Goes on from the site" });
    expect(site).toHaveAttribute("href", expect.stringContaining("/inbox/v-0"));
    expect(screen.getByRole("link", { name: "Went on by text" })).toBeInTheDocument();
  });
});

describe("the test phone", () => {
  const texts: PhoneThread = {
    number: "+15105550177",
    line: "+15105550100",
    items: [
      { id: "1", mine: true, number: "+15105550177", body: "hello", status: "received", error: null, at },
      {
        id: "2",
        mine: false,
        number: "+15105550177",
        body: "See https://my.example/x",
        status: "undelivered",
        error: "30003",
        at,
      },
    ],
  };

  it("texts from the number in its address and shows what came back", async () => {
    const api = server()
      .answer("get", "/test-phone", texts)
      .answer("post", "/test-phone", { id: "3", number: "+15105550177", status: "on_its_way" });
    const { user, container } = open("/settings/test-phone?number=5105550177");
    expect(await screen.findByText(/No text leaves this machine/)).toBeInTheDocument();
    expect(await screen.findByText("(510) 555-0177 with (510) 555-0100")).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "https://my.example/x" })).toBeInTheDocument();
    expect(screen.getByText(/undelivered, code 30003/)).toBeInTheDocument();
    await user.type(screen.getByLabelText("Your text"), "and for 20?{Enter}");
    await waitFor(() =>
      expect(api.to("post", "/test-phone")[0]?.body).toEqual({ number: "5105550177", body: "and for 20?" }),
    );
    expect(await accessibilityFaults(container)).toEqual([]);
  });

  it("takes another number into its address", async () => {
    server().answer("get", "/test-phone", { ...texts, items: [] });
    const { user, address } = open("/settings/test-phone");
    expect(await screen.findByText("No texts yet")).toBeInTheDocument();
    const field = screen.getByLabelText("Texting from");
    await user.clear(field);
    await user.type(field, "+15105550188");
    await user.click(screen.getByRole("button", { name: "Use this number" }));
    await waitFor(() => expect(address()).toContain("number="));
  });

  it("is not there where real texts are sent, nor for who may not operate", async () => {
    server().problem("get", "/test-phone", 404, "no_test_phone");
    const { unmount } = open("/settings/test-phone");
    expect(await screen.findByText("This test phone is not here")).toBeInTheDocument();
    unmount();
    server({ me: { ...owner, role: "support", permissions: ["conversations:read"] } });
    open("/settings/test-phone");
    await waitFor(() => expect(screen.queryByLabelText("Your text")).toBeNull());
  });
});
