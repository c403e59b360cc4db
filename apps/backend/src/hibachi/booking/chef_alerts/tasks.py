"""Looking after parties whose alert time has come."""

from hibachi.booking.chef_alerts import service
from hibachi.identity.businesses.service import all_businesses
from hibachi.platform.tasks import every


@every(60, "booking.chef_alerts")
async def sweep_chef_alerts() -> None:
    """Open, escalate and close the alerts of parties that lack chefs."""
    for business in await all_businesses():
        await service.sweep(business.id)
