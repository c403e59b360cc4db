"""Codes that are written after the answer."""

from hibachi.ai.proofs import service
from hibachi.ai.proofs.events import CodeAsked
from hibachi.platform.db import WriteSession
from hibachi.platform.outbox import subscribes


@subscribes(CodeAsked)
async def write_code(session: WriteSession, event: CodeAsked) -> None:
    """Write the code to the address on the booking, when there is one."""
    await service.write(session, event.aggregate_id)
