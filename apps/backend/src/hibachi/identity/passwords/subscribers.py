"""What happens after somebody forgot a password."""

from hibachi.identity.events import PasswordForgotten
from hibachi.identity.passwords import service
from hibachi.platform.db import WriteSession
from hibachi.platform.outbox import subscribes


@subscribes(PasswordForgotten)
async def make_reset(session: WriteSession, event: PasswordForgotten) -> None:
    """Make the reset, outside the request that must not tell whether there is an account."""
    await service.begin_reset(session, event.email_hash)
