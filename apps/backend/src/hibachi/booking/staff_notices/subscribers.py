"""Events that the business's own people are written about."""

from hibachi.booking.chef_alerts.events import ChefAlertRaised
from hibachi.booking.staff_notices import service
from hibachi.platform.db import WriteSession
from hibachi.platform.outbox import subscribes


@subscribes(ChefAlertRaised)
async def write_chef_alert(session: WriteSession, event: ChefAlertRaised) -> None:
    """Tell the next in line that a party lacks a chef."""
    await service.chef_alert(session, event)
