"""Tidying up."""

from hibachi.identity.lockout import service
from hibachi.platform.tasks import every


@every(3600, "identity.purge_login_attempts")
async def purge_login_attempts() -> None:
    """Forget log-in attempts that matter no more."""
    await service.purge_old()
