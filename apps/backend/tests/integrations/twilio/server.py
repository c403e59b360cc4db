"""A local HTTP server that speaks Twilio's REST interface of messages, as its documentation shows it."""

import asyncio
import base64
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from hibachi.communications.texting.rules import segments_of
from hibachi.integrations.twilio.fake import REFUSED
from hibachi.platform.ids import new_id

ACCOUNT, TOKEN = "AC" + "0" * 32, "token-of-the-wire"
PATH = f"/2010-04-01/Accounts/{ACCOUNT}/Messages.json"


@dataclass
class TwilioServer:
    """The running server. `trouble` holds statuses to answer with before anything happens; 0 hangs up.

    With `lose_answers` that many messages are kept and the line is cut before the answer.
    """

    messages: list[dict[str, Any]] = field(default_factory=list)
    forms: list[dict[str, str]] = field(default_factory=list)
    trouble: list[int] = field(default_factory=list)
    lose_answers: int = 0
    url: str = ""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one connection's request."""
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        line, *rest = head.split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (one.partition(":") for one in rest if one)}
        body = await reader.readexactly(int(headers.get("content-length", 0)))
        method, target, _ = line.split(" ")
        status, answer = self._answer(method, target, headers, dict(parse_qsl(body.decode())))
        if status:
            payload = json.dumps(answer).encode()
            writer.write(
                f"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nConnection: close\r\n"
                f"Content-Length: {len(payload)}\r\n\r\n".encode()
                + payload
            )
            await writer.drain()
        writer.close()

    def _answer(
        self, method: str, target: str, headers: dict[str, str], form: dict[str, str]
    ) -> tuple[int, dict[str, Any]]:
        if self.trouble:
            status = self.trouble.pop(0)
            return status, {"code": 20001, "message": "As asked", "status": status}
        wanted = "Basic " + base64.b64encode(f"{ACCOUNT}:{TOKEN}".encode()).decode()
        if headers.get("authorization") != wanted:
            return 401, {"code": 20003, "message": "Authenticate", "status": 401}
        address = urlsplit(target)
        assert address.path == PATH
        if method == "GET":
            asked = dict(parse_qsl(address.query))
            found = [one for one in self.messages if (one["from"], one["to"]) == (asked["From"], asked["To"])]
            return 200, {"messages": list(reversed(found)), "page_size": int(asked["PageSize"])}
        self.forms.append(form)
        if code := REFUSED.get(form["To"]):
            return 400, {"code": int(code), "message": "Refused", "status": 400}
        made = self._message(form)
        self.messages.append(made)
        if self.lose_answers:
            self.lose_answers -= 1
            return 0, {}
        return 201, made

    @staticmethod
    def _message(form: dict[str, str]) -> dict[str, Any]:
        return {
            "sid": f"SM{new_id().hex}",
            "account_sid": ACCOUNT,
            "from": form["From"],
            "to": form["To"],
            "body": form["Body"],
            "status": "queued",
            "num_segments": str(segments_of(form["Body"])),
            "direction": "outbound-api",
            "error_code": None,
            "error_message": None,
            "date_created": format_datetime(datetime.now(UTC)),
        }


@asynccontextmanager
async def twilio_server() -> AsyncIterator[TwilioServer]:
    """A server on a free port."""
    running = TwilioServer()
    server = await asyncio.start_server(running.serve, "127.0.0.1", 0)
    running.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    async with server:
        yield running
