"""The taught utterances of an installation: those of all its businesses."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.exc import SQLAlchemyError

from hibachi.ai.teaching import service
from hibachi.ai.teaching.types import TaughtLine
from hibachi.cli.work import outside_business
from hibachi.identity.businesses.service import all_businesses
from hibachi.platform.db import reading, unit_of_work


@dataclass(frozen=True, slots=True)
class Taught:
    """What one business taught."""

    business_id: UUID
    lines: Sequence[TaughtLine]


def taught_everywhere() -> list[Taught] | None:
    """By business; None when no database answers."""
    try:
        return outside_business(_read)
    except (SQLAlchemyError, OSError):
        return None


def mark_used(taught: Sequence[Taught]) -> None:
    """The model in use has seen these."""

    async def mark() -> None:
        for one in taught:
            async with unit_of_work(one.business_id) as session:
                await service.mark_used(session, [line.id for line in one.lines])

    outside_business(mark)


async def _read() -> list[Taught]:
    found = []
    for business in await all_businesses():
        async with reading(business.id) as session:
            found.append(Taught(business.id, await service.training_lines(session)))
    return found
