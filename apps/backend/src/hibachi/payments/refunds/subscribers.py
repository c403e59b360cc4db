"""What a failed refund asks of people."""

from hibachi.crm.worklist import service as worklist
from hibachi.payments.events import RefundFailed
from hibachi.platform import clock
from hibachi.platform.db import WriteSession
from hibachi.platform.money import format_usd
from hibachi.platform.outbox import subscribes


@subscribes(RefundFailed)
async def put_on_the_list(session: WriteSession, event: RefundFailed) -> None:
    """Money that could not be given back is a task, due at once."""
    await worklist.add(
        session,
        "money",
        f"A refund of {format_usd(event.amount_cents)} failed: {event.failure_code.replace('_', ' ')}",
        clock.now(),
        (event.subject_kind, event.subject_id),
        dedupe_key=f"refund_failed:{event.refund_id}",
    )
