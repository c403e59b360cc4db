"""Telling the next when nobody has answered."""

from hibachi.ai.on_call.alerts import repository, service
from hibachi.platform import clock
from hibachi.platform.db import system_unit_of_work
from hibachi.platform.tasks import every

_AT_ONCE = 100


@every(15, "on_call.sweep")
async def sweep() -> None:
    """Tell the next person of every alert whose minutes are over."""
    async with system_unit_of_work() as session:
        found = await repository.due(session, clock.now(), _AT_ONCE)
    for business_id, alert_id in found:
        await service.look(business_id, alert_id)
