"""Queries of agents' settings."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import func, select, text

from hibachi.ai.agent_settings.models import AgentRow
from hibachi.ai.conversations.models import TurnTrace
from hibachi.platform.db import ReadSession, WriteSession

Stamp = tuple[int, int, datetime | None]
# Asked for in every turn, and cheaper as plain text than through the mapper.
_STAMP = text("SELECT count(*), coalesce(sum(version), 0), max(updated_at) FROM ai_agents")


async def stamp(session: ReadSession) -> Stamp:
    """How many agents are set and when one last was: equal stamps mean equal settings."""
    row = (await session.execute(_STAMP)).one()
    return row[0], int(row[1]), row[2]


async def all_rows(session: ReadSession) -> Sequence[AgentRow]:
    """Every agent that is set, oldest first."""
    return (await session.scalars(select(AgentRow).order_by(AgentRow.created_at, AgentRow.id))).all()


async def lock(session: WriteSession) -> None:
    """Make changes of a business's agents wait in line, so that names and channels stay free while they are checked."""
    await session.execute(
        text("SELECT pg_advisory_xact_lock(hashtextextended(current_setting('app.business_id'), 11))")
    )


async def turns_by_agent(session: ReadSession, since: datetime) -> tuple[Mapping[str, int], int]:
    """How many turns each label acted in since then, and how many turns there were."""
    label = func.jsonb_array_elements_text(TurnTrace.agents).table_valued("value").render_derived()
    recent = TurnTrace.created_at >= since
    rows = await session.execute(
        select(label.c.value, func.count()).select_from(TurnTrace).join(label, text("true")).where(recent)
        .group_by(label.c.value)
    )  # fmt: skip
    total = await session.scalar(select(func.count()).select_from(TurnTrace).where(recent))
    return {row[0]: row[1] for row in rows}, total or 0
