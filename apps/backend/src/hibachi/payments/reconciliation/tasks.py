"""Jobs of reconciliation."""

from datetime import timedelta

from hibachi.identity.businesses.service import all_businesses
from hibachi.payments.reconciliation import service
from hibachi.platform import clock
from hibachi.platform.tasks import every

_AFTER_MIDNIGHT = timedelta(hours=2)  # late webhooks of the day have been followed by then


@every(1800, "payments.reconcile")
async def reconcile_yesterday() -> None:
    """Compare the last complete UTC day of every business, once."""
    day = (clock.now() - _AFTER_MIDNIGHT).date() - timedelta(days=1)
    for business in await all_businesses():
        if not await service.is_done(business.id, day):
            await service.reconcile(business.id, day)
