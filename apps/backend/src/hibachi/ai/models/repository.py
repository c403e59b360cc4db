"""Queries of calls and budgets."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Date, case, cast, func, select
from sqlalchemy.dialects.postgresql import distinct_on

from hibachi.ai.models.models import ModelBudget, ModelCall
from hibachi.ai.models.types import CostRow, Grouping, LastCall
from hibachi.platform.db import ReadSession

_ZERO = Decimal(0)


async def budget(session: ReadSession) -> ModelBudget | None:
    """The business's own budget."""
    return await session.scalar(select(ModelBudget))


async def spent(session: ReadSession, day: datetime, month: datetime) -> tuple[Decimal, Decimal]:
    """Cents since the start of the day and since the start of the month."""
    of_day = func.sum(case((ModelCall.created_at >= day, ModelCall.cents), else_=0))
    query = select(of_day, func.sum(ModelCall.cents)).where(ModelCall.created_at >= month)
    today, this_month = (await session.execute(query)).one()
    return today or _ZERO, this_month or _ZERO


async def costs(session: ReadSession, since: datetime, until: datetime, by: Grouping, zone: str) -> Sequence[CostRow]:
    """Sums of the calls in [since, until), one row per key, the dearest first (days in their order)."""
    key = _key(by, zone).label("key")
    cents = func.coalesce(func.sum(ModelCall.cents), 0)
    query = (
        select(
            key,
            func.count(),
            func.count().filter(ModelCall.outcome != "ok"),
            func.coalesce(func.sum(ModelCall.tokens_in), 0),
            func.coalesce(func.sum(ModelCall.tokens_out), 0),
            cents,
            func.coalesce(func.percentile_disc(0.5).within_group(ModelCall.latency_ms), 0),
        )
        .where(ModelCall.created_at >= since, ModelCall.created_at < until)
        .group_by(key)
        .order_by(key if by == "day" else cents.desc())
    )
    found = await session.execute(query)
    return [
        CostRow(
            key=str(one[0]),
            calls=one[1],
            failed=one[2],
            tokens_in=int(one[3]),
            tokens_out=int(one[4]),
            cents=one[5],
            median_ms=int(one[6]),
        )
        for one in found.all()
    ]


async def last_calls(session: ReadSession, since: datetime) -> Sequence[LastCall]:
    """The newest attempt at each model since then."""
    query = (
        select(ModelCall.model, ModelCall.created_at, ModelCall.outcome)
        .where(ModelCall.created_at >= since)
        .ext(distinct_on(ModelCall.model))
        .order_by(ModelCall.model, ModelCall.created_at.desc())
    )
    return [LastCall(*row) for row in (await session.execute(query)).all()]


def _key(by: Grouping, zone: str) -> ColumnElement[Any]:
    if by == "day":
        return cast(func.timezone(zone, ModelCall.created_at), Date)
    columns = {"model": ModelCall.model, "agent": ModelCall.agent, "stage": ModelCall.stage}
    return columns[by].expression
