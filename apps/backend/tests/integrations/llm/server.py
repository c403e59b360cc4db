"""A local HTTP server shaped like a provider of language models: it plays prepared answers and keeps what was asked."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

Chunk = dict[str, Any] | str


@dataclass(frozen=True)
class Prepared:
    """One answer: events of a stream, or a status with a body. `hang` after so many chunks."""

    chunks: tuple[Chunk, ...] = ()
    status: int = 200
    body: str = "{}"
    hang: bool = False
    named: bool = False
    done: bool = True


@dataclass
class Asked:
    """One request as it came over the wire."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]


@dataclass
class ModelServer:
    """The running server; the last answer is played again when the list is used up."""

    answers: list[Prepared] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    url: str = ""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await self._answer(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        headers = {k.lower(): v for k, _, v in (line.partition(": ") for line in head[1:]) if k}
        raw = await reader.readexactly(int(headers.get("content-length", 0)))
        self.asked.append(Asked(head[0].split(" ")[1], headers, json.loads(raw or b"{}")))
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if answer.status != 200:
            body = answer.body.encode()
            start = f"HTTP/1.1 {answer.status} X\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n"
            writer.write(start.encode() + b"connection: close\r\n\r\n" + body)
            await writer.drain()
            return
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\nconnection: close\r\n\r\n")
        for chunk in answer.chunks:
            writer.write(_event(chunk, named=answer.named))
            await writer.drain()
        if answer.hang:
            await asyncio.wait_for(reader.read(), 10)  # until the client gives up
        if answer.done:
            writer.write(b"data: [DONE]\n\n")
        await writer.drain()


def _event(chunk: Chunk, *, named: bool) -> bytes:
    if isinstance(chunk, str):
        return f"data: {chunk}\n\n".encode()
    name = f"event: {chunk['type']}\n" if named else ""
    return f"{name}data: {json.dumps(chunk)}\n\n".encode()


@asynccontextmanager
async def model_server(*answers: Prepared) -> AsyncIterator[ModelServer]:
    """A server on a free port, stopped with the block."""
    made = ModelServer(list(answers))
    server = await asyncio.start_server(made.serve, "127.0.0.1", 0)
    made.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield made
    finally:
        server.close()


def openai_text(*pieces: str, tokens: tuple[int, int] = (120, 9)) -> Prepared:
    """A streamed answer of OpenAI's chat completions."""
    chunks: list[Chunk] = [_openai({"role": "assistant", "content": ""})]
    chunks += [_openai({"content": piece}) for piece in pieces]
    return Prepared((*chunks, _openai({}, "stop"), _openai_usage(tokens)))


def openai_call(name: str, *argument_pieces: str) -> Prepared:
    """A streamed wish for a tool, its arguments in pieces."""
    first = {"index": 0, "id": "call_1", "type": "function", "function": {"name": name, "arguments": ""}}
    chunks: list[Chunk] = [_openai({"role": "assistant", "content": None, "tool_calls": [first]})]
    chunks += [_openai({"tool_calls": [{"index": 0, "function": {"arguments": piece}}]}) for piece in argument_pieces]
    return Prepared((*chunks, _openai({}, "tool_calls"), _openai_usage((150, 20))))


def _openai(delta: dict[str, Any], finish: str | None = None) -> dict[str, Any]:
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    return {"id": "c1", "object": "chat.completion.chunk", "created": 1, "model": "gpt-4o-mini", "choices": [choice]}


def _openai_usage(tokens: tuple[int, int]) -> dict[str, Any]:
    counted = {"prompt_tokens": tokens[0], "completion_tokens": tokens[1], "total_tokens": sum(tokens)}
    return _openai({}) | {"choices": [], "usage": counted}


def anthropic_text(text: str) -> Prepared:
    """A streamed answer of Anthropic's messages."""
    message = {
        "id": "m1", "type": "message", "role": "assistant", "model": "claude-haiku-4-5", "content": [],
        "stop_reason": None, "stop_sequence": None, "usage": {"input_tokens": 80, "output_tokens": 1},
    }  # fmt: skip
    events: tuple[Chunk, ...] = (
        {"type": "message_start", "message": message},
        {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
        {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": text}},
        {"type": "content_block_stop", "index": 0},
        {"type": "message_delta", "delta": {"stop_reason": "end_turn"}, "usage": {"output_tokens": 12}},
        {"type": "message_stop"},
    )
    return Prepared(events, named=True, done=False)


def gemini_text(text: str) -> Prepared:
    """A streamed answer of the Gemini API."""
    chunk = {
        "candidates": [{"content": {"parts": [{"text": text}], "role": "model"}, "finishReason": "STOP", "index": 0}],
        "usageMetadata": {"promptTokenCount": 70, "candidatesTokenCount": 8, "totalTokenCount": 78},
        "modelVersion": "gemini-2.5-flash",
    }
    return Prepared((chunk,), done=False)
