"""Tidying up."""

from hibachi.identity.businesses.service import all_businesses
from hibachi.identity.sessions import service
from hibachi.platform.tasks import every


@every(86_400, "identity.purge_sessions")
async def purge_sessions() -> None:
    """Remove log-ins that ran out a month ago, with their tokens."""
    for business in await all_businesses():
        await service.purge_old(business.id)
