"""Queries of measured runs."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from hibachi.ai.evaluation.models import EvaluationRun
from hibachi.platform.db import ReadSession


async def newest(session: ReadSession, of_each: int) -> Sequence[EvaluationRun]:
    """The newest runs of each set, sets by name, runs oldest first."""
    place = func.row_number().over(partition_by=EvaluationRun.set_name, order_by=EvaluationRun.created_at.desc())
    ranked = select(EvaluationRun, place.label("place")).subquery()
    run = aliased(EvaluationRun, ranked)
    query = select(run).where(ranked.c.place <= of_each).order_by(run.set_name, run.created_at)
    return (await session.scalars(query)).all()
