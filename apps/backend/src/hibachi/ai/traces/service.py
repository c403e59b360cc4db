"""Reading traces."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from hibachi.ai.conversations.service import PREVIEW
from hibachi.ai.traces import repository
from hibachi.ai.traces.errors import TraceNotFound
from hibachi.ai.traces.repository import Found, TraceFilter
from hibachi.ai.traces.schemas import LevelRow, Levels, Trace, TracePage, TraceQuery, TraceRow
from hibachi.identity.businesses.service import business_info
from hibachi.platform import clock
from hibachi.platform.db import ReadSession

_MODEL = ("wording", "model", "model_cents", "level")


async def page(session: ReadSession, business_id: UUID, query: TraceQuery) -> TracePage:
    """One page, newest first; `next_cursor` is None on the last."""
    zone = ZoneInfo((await business_info(business_id)).time_zone)
    wanted = TraceFilter(
        conversation_id=query.conversation_id,
        reply_id=query.reply_id,
        agent=query.agent,
        outcome=query.outcome,
        level=query.level,
        held_back=query.held_back,
        since=_midnight(query.since, zone) if query.since else None,
        until=_midnight(query.until + timedelta(days=1), zone) if query.until else None,
        before_id=query.cursor,
    )
    rows = await repository.page(session, wanted, query.limit + 1)
    shown = rows[: query.limit]
    texts = await repository.texts(session, _messages(shown))
    return TracePage(
        items=[TraceRow.model_validate(_row(found, texts, PREVIEW)) for found in shown],
        next_cursor=shown[-1][0].id if len(rows) > query.limit else None,
    )


async def access(session: ReadSession, trace_id: UUID) -> Trace:
    """One trace with all that is known. Raises `TraceNotFound`."""
    found = await repository.find(session, trace_id)
    if found is None:
        raise TraceNotFound()
    trace, _ = found
    whole = _row(found, await repository.texts(session, _messages([found])), None)
    read = trace.understanding
    more = {name: read.get(name, "") for name in ("emotion", "language")}
    return Trace.model_validate(
        {
            **whole,
            **more,
            "entities": read.get("entities", {}),
            "facts": trace.facts,
            "citations": trace.citations,
            **{name: getattr(trace, name) for name in ("tokens_in", "tokens_out", "stages", "remarks")},
            "grounded": trace.figures_removed == 0,
        }
    )


async def levels(session: ReadSession, days: int) -> Levels:
    """The share of each level in the answers of the last days."""
    found = await repository.levels(session, clock.now() - timedelta(days=days))
    total = sum(turns for _, turns, _ in found)
    items = [
        LevelRow(level=level, turns=turns, share=round(turns / total, 4), median_ms=median)
        for level, turns, median in found
    ]
    return Levels(days=days, turns=total, items=items)


def _messages(found: Sequence[Found]) -> list[UUID]:
    return [id_ for trace, _ in found for id_ in (trace.message_id, trace.reply_id) if id_]


def _row(found: Found, texts: Mapping[UUID, str], length: int | None) -> dict[str, object]:
    trace, channel = found
    names = ("id", "conversation_id", "message_id", "reply_id", "outcome", "agents", "tools", "figures_removed")
    answer = texts.get(trace.reply_id) if trace.reply_id else None
    return {
        **{name: getattr(trace, name) for name in (*names, "latency_ms", *_MODEL)},
        "at": trace.created_at,
        "channel": channel,
        "said": texts.get(trace.message_id, "")[:length],
        "answer": answer[:length] if answer is not None else None,
        "intents": trace.understanding.get("intents", []),
    }


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone)
