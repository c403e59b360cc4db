"""Tidying up."""

from hibachi.identity.businesses.service import all_businesses
from hibachi.mcp.forgetting import forget
from hibachi.platform.tasks import every


@every(3_600, "mcp.forget")
async def forget_calls() -> None:
    """Remove answers, confirmations and talks of outside assistants that ran out."""
    for business in await all_businesses():
        await forget(business.id)
