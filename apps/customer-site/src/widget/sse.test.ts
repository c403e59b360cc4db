import { describe, expect, it } from "vitest";
import { readEvents } from "./sse";

function stream(...chunks: (string | Uint8Array)[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks)
        controller.enqueue(typeof chunk === "string" ? encoder.encode(chunk) : chunk);
      controller.close();
    },
  });
}

async function all(body: ReadableStream<Uint8Array>) {
  const events = [];
  for await (const event of readEvents(body)) events.push(event);
  return events;
}

describe("readEvents", () => {
  it("reads events whatever way they are cut", async () => {
    const text = 'event: delta\ndata: {"text":"a"}\n\nevent: done\ndata: {}\n\n';
    const expected = [
      { name: "delta", data: '{"text":"a"}' },
      { name: "done", data: "{}" },
    ];
    expect(await all(stream(text))).toEqual(expected);
    expect(await all(stream(...text))).toEqual(expected);
  });

  it("keeps characters that are cut in the middle", async () => {
    const bytes = new TextEncoder().encode("data: crème\n\n");
    expect(await all(stream(bytes.slice(0, 9), bytes.slice(9)))).toEqual([
      { name: "message", data: "crème" },
    ]);
  });

  it("understands CRLF, joins data lines, skips comments and what the end cuts off", async () => {
    const text = ": ping\r\n\r\nevent: a\r\ndata: 1\r\ndata: 2\r\n\r\ndata: lost";
    expect(await all(stream(text))).toEqual([{ name: "a", data: "1\n2" }]);
  });
});
