"""The letters of a test's business."""

from collections.abc import Sequence

from sqlalchemy import select

from hibachi.cli.demo.world import World
from hibachi.communications.models import Message
from hibachi.platform.db import reading


async def letters(world: World, template: str) -> Sequence[Message]:
    """Every letter of a template, oldest first."""
    async with reading(world.business_id) as session:
        written = select(Message).where(Message.template == template).order_by(Message.created_at, Message.id)
        return (await session.scalars(written)).all()
