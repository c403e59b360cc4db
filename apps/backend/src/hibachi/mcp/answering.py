"""Putting an answer together."""

import json

from hibachi.ai.tools.tool import Tool
from hibachi.mcp import offers, rules
from hibachi.mcp.models import OutsideTalk
from hibachi.mcp.running import Room
from hibachi.mcp.types import CallOutcome, Outcome
from hibachi.mcp.wording import said
from hibachi.platform import clock


def answered(room: Room, tool: Tool, result: object, talk: OutsideTalk) -> Outcome:
    """A result as the tool's answer says it; a talk that has a booking by now is kept and named."""
    if own := room.desk.own:
        talk.bookings, talk.expires_at = [*own], clock.now() + rules.TALK_LIFE
        room.session.add(talk)
    named = {"conversation": talk.id} if own and offers.by_desk(tool) else {}
    content = offers.given(tool.name)(result=result, **named).model_dump(mode="json")
    return Outcome(content, said(result, content["result"]))


def stored(outcome: Outcome) -> str:
    """An answer as it is kept."""
    return json.dumps({"content": dict(outcome.content), "text": outcome.text})


def opened(text: str, how: CallOutcome) -> Outcome:
    """A kept answer."""
    found = json.loads(text)
    return Outcome(found["content"], found["text"], how)
