"""Publications after which answers are worked out anew."""

from hibachi.ai.answers import service
from hibachi.catalog.events import PriceBookPublished
from hibachi.platform.db import WriteSession
from hibachi.platform.outbox import subscribes


@subscribes(PriceBookPublished)
async def forget_answers(session: WriteSession, event: PriceBookPublished) -> None:
    """A price book was published: what was kept from the one before is not said any more."""
    await service.forget(session.info["business_id"])
