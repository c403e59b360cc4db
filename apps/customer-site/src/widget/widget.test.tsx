/** @jsxImportSource preact */
import { accessibilityFaults } from "@hibachi/ui/testing";
import { cleanup, render, screen, waitFor } from "@testing-library/preact";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { toAnswer, type ChatApi } from "./api";
import { Widget } from "./components/Widget";
import { shadowStyles } from "./shadow";
import { conversationStore } from "./storage";
import { ChatFailure, type AnswerEvent, type ChatMessage } from "./types";
import { safeHref } from "./words";

const key = { id: "k1", token: "t1" };
const reply: ChatMessage = {
  id: "m2",
  role: "assistant",
  text: "On Saturday these times are free:",
  blocks: [
    {
      kind: "slot_picker",
      date: "2026-07-04",
      zip: "94539",
      slots: [
        { slot: "12:00", state: "free" },
        { slot: "18:00", state: "full" },
      ],
    },
  ],
  created_at: "2026-07-01T12:00:00Z",
};

async function* answer(): AsyncGenerator<AnswerEvent> {
  yield await Promise.resolve({ kind: "accepted", messageId: `m-${Math.random()}` } as const);
  yield { kind: "delta", text: "On Saturday" };
  yield { kind: "done", message: reply };
}

function fakeApi(): { [Call in keyof ChatApi]: ReturnType<typeof vi.fn<ChatApi[Call]>> } {
  return {
    start: vi.fn<ChatApi["start"]>().mockResolvedValue(key),
    load: vi.fn<ChatApi["load"]>().mockResolvedValue({ id: "k1", state: "waiting_for_person", messages: [] }),
    send: vi.fn<ChatApi["send"]>().mockImplementation(answer),
    askForPerson: vi.fn<ChatApi["askForPerson"]>().mockResolvedValue(undefined),
    follow: vi.fn<ChatApi["follow"]>().mockImplementation(async function* follow() {
      await new Promise(() => undefined);
      yield { kind: "state", state: "person" } as const;
    }),
  };
}

let api = fakeApi();

function show() {
  return render(
    <Widget api={api} store={conversationStore("test")} base="https://myhibachi.example" name="My Hibachi" />,
  );
}

async function say(text: string) {
  await userEvent.click(screen.getByRole("button", { name: "Ask us" }));
  await userEvent.type(screen.getByLabelText("Your message"), `${text}{Enter}`);
}

beforeEach(() => {
  // jsdom draws nothing, so nothing lies anywhere.
  document.elementsFromPoint = () => [];
  localStorage.clear();
  api = fakeApi();
});
afterEach(cleanup);

describe("the panel", () => {
  it("asks the server nothing before it is used, focuses the field, and gives focus back on Escape", async () => {
    show();
    const launcher = screen.getByRole("button", { name: "Ask us" });
    await userEvent.click(launcher);
    await waitFor(() => expect(screen.getByLabelText("Your message")).toHaveFocus());
    expect(api.start).not.toHaveBeenCalled();
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
    await waitFor(() => expect(launcher).toHaveFocus());
  });

  it("keeps Tab inside where it covers the page, and lets it go on where it stands beside it", async () => {
    show();
    await userEvent.click(screen.getByRole("button", { name: "Ask us" }));
    const field = screen.getByLabelText("Your message");
    const person = screen.getByRole("button", { name: "Talk to a person" });
    await waitFor(() => expect(field).toHaveFocus());
    const width = vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockReturnValue(window.innerWidth);
    await userEvent.tab();
    expect(person).toHaveFocus();
    await userEvent.tab({ shift: true });
    expect(field).toHaveFocus();
    width.mockReturnValue(392);
    await userEvent.tab();
    expect(person).not.toHaveFocus();
  });

  it("has no accessibility faults, empty or with an answer", async () => {
    const { container } = show();
    await say("hello");
    await screen.findByText(reply.text);
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});

describe("sending", () => {
  it("starts a conversation once, shows the answer, and remembers the thread", async () => {
    show();
    await say("how much for 12?");
    expect(await screen.findByText(reply.text)).toBeVisible();
    expect(screen.getByText("how much for 12?")).toBeVisible();
    expect(conversationStore("test").read()).toEqual(key);
    await userEvent.click(screen.getByRole("button", { name: "12 PM" }));
    await waitFor(() => expect(api.send).toHaveBeenCalledTimes(2));
    expect(api.send.mock.calls[1]?.[1]).toBe("Sat, Jul 4 at 12 PM");
    expect(api.start).toHaveBeenCalledOnce();
  });

  it("offers another try after a failure, with the same client id", async () => {
    api.send.mockImplementationOnce(() => {
      throw new ChatFailure(0);
    });
    show();
    await say("hello");
    await userEvent.click(await screen.findByRole("button", { name: /Try again/ }));
    expect(await screen.findByText(reply.text)).toBeVisible();
    expect(api.send.mock.calls[1]?.[2]).toBe(api.send.mock.calls[0]?.[2]);
  });

  it("reads the thread again when the stream breaks off", async () => {
    api.load.mockResolvedValue({ id: "k1", state: "assistant", messages: [reply] });
    api.send.mockImplementationOnce(async function* broken() {
      yield await Promise.resolve({ kind: "accepted", messageId: "m1" } as const);
    });
    show();
    await say("hello");
    expect(await screen.findByText(reply.text)).toBeVisible();
    expect(api.load).toHaveBeenCalledOnce();
  });
});

describe("coming back", () => {
  it("loads the remembered thread when the panel opens", async () => {
    conversationStore("test").write(key);
    api.load.mockResolvedValue({
      id: "k1",
      state: "person",
      messages: [{ ...reply, role: "staff", text: "Dana here" }],
    });
    show();
    await userEvent.click(screen.getByRole("button", { name: "Ask us" }));
    expect(await screen.findByText("Dana here")).toBeVisible();
    expect(screen.getByText("You are talking to our team")).toBeVisible();
    await waitFor(() => expect(api.follow).toHaveBeenCalled());
  });

  it("forgets a conversation the server no longer knows", async () => {
    conversationStore("test").write(key);
    api.load.mockRejectedValue(new ChatFailure(404));
    show();
    await userEvent.click(screen.getByRole("button", { name: "Ask us" }));
    await waitFor(() => expect(conversationStore("test").read()).toBeNull());
  });

  it("says when the chat cannot be reached and tries again on request", async () => {
    conversationStore("test").write(key);
    api.load.mockRejectedValueOnce(new ChatFailure(503));
    show();
    await userEvent.click(screen.getByRole("button", { name: "Ask us" }));
    const notice = await screen.findByRole("alert");
    expect(notice).toHaveTextContent("cannot reach the chat");
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });
});

describe("a person", () => {
  it("can be asked for at any time, once", async () => {
    show();
    await userEvent.click(screen.getByRole("button", { name: "Ask us" }));
    await userEvent.click(screen.getByRole("button", { name: "Talk to a person" }));
    expect(screen.getByRole("button", { name: "A person is coming" })).toBeDisabled();
    await waitFor(() => expect(api.askForPerson).toHaveBeenCalledWith(key));
  });
});

describe("offline", () => {
  it("keeps the thread and stops sending until the connection is back", async () => {
    const online = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    show();
    await userEvent.click(screen.getByRole("button", { name: "Ask us" }));
    await userEvent.type(screen.getByLabelText("Your message"), "hello");
    expect(screen.getByRole("button", { name: "Send" })).toBeDisabled();
    online.mockReturnValue(true);
    dispatchEvent(new Event("online"));
    await waitFor(() => expect(screen.getByRole("button", { name: "Send" })).toBeEnabled());
  });
});

describe("what comes from outside", () => {
  it("links only to web addresses", () => {
    expect(safeHref("/book/", "https://myhibachi.example")).toBe("https://myhibachi.example/book/");
    expect(safeHref("javascript:alert(1)", "https://myhibachi.example")).toBeNull();
  });

  it("turns an error event into a failure and ignores unknown ones", () => {
    expect(() => toAnswer({ name: "error", data: '{"problem":{"status":503,"detail":"Busy"}}' })).toThrow(
      "Busy",
    );
    expect(toAnswer({ name: "ping", data: "{}" })).toBeNull();
  });

  it("moves the tokens into the shadow root without rules for the page", () => {
    const css = shadowStyles(
      ':root { --ink: #000; } [data-theme="dark"] { --ink: #fff; } body { margin: 0 }',
    );
    expect(css).toBe('.stage{ --ink: #000; }.stage[data-theme="dark"]{ --ink: #fff; }');
  });
});
