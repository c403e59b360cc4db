import { describe, expect, it } from "vitest";
import { newThread, reduce, type Action, type Thread } from "./state";
import type { ChatMessage } from "./types";

function message(id: string, role: ChatMessage["role"], text: string): ChatMessage {
  return { id, role, text, blocks: [], created_at: "2026-07-01T12:00:00Z" };
}

function play(actions: Action[], from: Thread = newThread): Thread {
  return actions.reduce(reduce, from);
}

const wrote: Action = { type: "wrote", clientId: "c1", text: "hello" };
const accepted: Action = { type: "answer", clientId: "c1", event: { kind: "accepted", messageId: "m1" } };
const delta = (text: string): Action => ({ type: "answer", clientId: "c1", event: { kind: "delta", text } });
const done = (reply: ChatMessage | null): Action => ({
  type: "answer",
  clientId: "c1",
  event: { kind: "done", message: reply },
});

describe("a streamed answer", () => {
  it("grows as a draft and becomes a line when it is done", () => {
    const writing = play([wrote, accepted, delta("It "), delta("costs")]);
    expect(writing.draft?.text).toBe("It costs");
    const finished = play([done(message("m2", "assistant", "It costs $550."))], writing);
    expect(finished.draft).toBeNull();
    expect(finished.lines.map((line) => [line.id, line.status])).toEqual([
      ["m1", "sent"],
      ["m2", "sent"],
    ]);
  });

  it("leaves a failed message for another try under the same client id", () => {
    const failed = play([wrote, { type: "failed", clientId: "c1" }]);
    expect(failed.lines[0]).toMatchObject({ id: "c1", status: "failed" });
    const again = play([wrote], failed);
    expect(again.lines).toHaveLength(1);
    expect(again.lines[0]?.status).toBe("sending");
  });

  it("is not shown twice when the live feed brings it as well", () => {
    const reply = message("m2", "assistant", "Hi");
    const thread = play([
      wrote,
      accepted,
      done(reply),
      { type: "heard", event: { kind: "message", message: reply } },
    ]);
    expect(thread.lines).toHaveLength(2);
  });

  it("waits for a person when the answer hands over", () => {
    const reply = {
      ...message("m2", "assistant", ""),
      blocks: [{ kind: "handover" as const, reason: "human_request", promise: null }],
    };
    expect(play([wrote, accepted, done(reply)]).talk).toBe("waiting_for_person");
  });
});

describe("the live feed", () => {
  it("does not repeat our own words while they are on their way", () => {
    const echo: Action = {
      type: "heard",
      event: { kind: "message", message: message("m1", "customer", "hello") },
    };
    expect(play([wrote, echo]).lines).toHaveLength(1);
    expect(play([wrote, accepted, echo]).lines).toHaveLength(1);
  });

  it("shows what the team writes and who has the conversation", () => {
    const thread = play([
      { type: "heard", event: { kind: "state", state: "person" } },
      { type: "heard", event: { kind: "message", message: message("m9", "staff", "Dana here") } },
    ]);
    expect(thread.talk).toBe("person");
    expect(thread.lines[0]?.role).toBe("staff");
  });
});

describe("reloading", () => {
  it("takes the server's thread and keeps what was not sent", () => {
    const conversation = {
      id: "k",
      state: "assistant" as const,
      messages: [message("m1", "customer", "hello")],
    };
    const thread = play([wrote, { type: "failed", clientId: "c1" }, { type: "loaded", conversation }]);
    expect(thread.lines.map((line) => line.id)).toEqual(["m1", "c1"]);
  });

  it("starts over when the conversation is gone", () => {
    expect(play([wrote, { type: "reset" }])).toEqual(newThread);
  });
});
