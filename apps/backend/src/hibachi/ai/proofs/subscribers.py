"""Codes that are written after the answer."""

from hibachi.ai.proofs import service
from hibachi.ai.proofs.events import CodeAsked
from hibachi.communications.texting.events import CodeNotTexted
from hibachi.platform.db import WriteSession
from hibachi.platform.outbox import subscribes


@subscribes(CodeAsked)
async def write_code(session: WriteSession, event: CodeAsked) -> None:
    """Write the code to the address or number on the booking, when there is one."""
    await service.write(session, event.aggregate_id)


@subscribes(CodeNotTexted)
async def mail_code(session: WriteSession, event: CodeNotTexted) -> None:
    """E-mail a code whose text did not arrive."""
    await service.mail_instead(session, event.aggregate_id)
