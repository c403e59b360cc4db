"""What was taught acts at once."""

from hibachi.ai.teaching import live
from hibachi.ai.teaching.events import UtteranceChanged
from hibachi.platform.db import WriteSession
from hibachi.platform.outbox import subscribes


@subscribes(UtteranceChanged)
async def read_anew(session: WriteSession, event: UtteranceChanged) -> None:
    """Every process reads the utterances of the business anew."""
    await live.changed(session.info["business_id"])
