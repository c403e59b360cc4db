"""Tickets and streams."""

import json
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import structlog
from redis.exceptions import RedisError

from hibachi.identity.errors import SessionEnded
from hibachi.identity.live.errors import BadTicket, NothingToHear
from hibachi.identity.live.rules import audible, frame
from hibachi.identity.live.schemas import Ticket
from hibachi.identity.rules import permissions_of
from hibachi.identity.sessions.service import holder_of, standing_of
from hibachi.platform import clock
from hibachi.platform.auth import BadLink, read_link, sign_link
from hibachi.platform.live import listen

log = structlog.get_logger()
_PURPOSE = "live-ticket"
_LIFE_SECONDS = 30


@dataclass(frozen=True, slots=True)
class Listener:
    """Whose stream it is."""

    business_id: UUID
    staff_id: UUID
    session_id: UUID


def issue_ticket(session_id: UUID) -> Ticket:
    """A ticket of a log-in, to be used within half a minute."""
    expires = clock.now() + timedelta(seconds=_LIFE_SECONDS)
    return Ticket(ticket=sign_link(_PURPOSE, session_id, expires), expires_in=_LIFE_SECONDS)


async def admit(business_id: UUID, ticket: str | None) -> Listener:
    """The holder of a ticket; `BadTicket` or `SessionEnded`."""
    try:
        session_id = read_link(_PURPOSE, ticket or "")
    except BadLink:
        raise BadTicket() from None
    return Listener(business_id, await holder_of(business_id, session_id), session_id)


async def topics_for(listener: Listener, asked: list[str]) -> list[str]:
    """What the listener may hear of what it asks for; `NothingToHear` when that is nothing."""
    topics = audible(asked, await _permissions(listener))
    if not topics:
        raise NothingToHear()
    return topics


async def stream(listener: Listener, topics: list[str]) -> AsyncGenerator[str, None]:
    """Events as they come, a beat when there are none, until the log-in ends, the rights change or Redis goes."""
    yield frame("ready", json.dumps({"topics": topics}))
    try:
        async for message in listen(listener.business_id, topics):
            if audible(topics, await _permissions(listener)) != topics:
                return  # the browser comes back with a new ticket and gets what it may hear now
            yield frame(json.loads(message)["topic"], message) if message else ": beat\n\n"
    except SessionEnded:
        yield frame("ended", "{}")
    except (RedisError, OSError):
        log.warning("live_stream_lost", exc_info=True)


async def _permissions(listener: Listener) -> frozenset[str]:
    standing = await standing_of(listener.business_id, listener.staff_id, listener.session_id)
    return frozenset[str](permissions_of(standing.role))
