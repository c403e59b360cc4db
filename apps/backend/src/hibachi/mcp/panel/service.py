"""Where and to what outside assistants connect."""

from hibachi.mcp import offers
from hibachi.mcp.flags import OUTSIDE_ASSISTANTS
from hibachi.mcp.panel.schemas import Connection, ToolItem
from hibachi.platform.config import get_settings
from hibachi.platform.db import ReadSession
from hibachi.platform.flags import enabled


async def connection(session: ReadSession) -> Connection:
    """The address, whether it is switched on, and every tool a key can reach."""
    settings = get_settings()
    url = settings.mcp.public_url or f"{settings.web.public_url.rstrip('/')}/mcp"
    tools = [
        ToolItem.model_validate(
            {
                "name": name,
                "about": tool.about,
                "needs": offers.needs(tool),
                "reads": not tool.writes,
                "asks_back": tool.confirmed,
            }
        )
        for name, tool in sorted(offers.OFFERED.items())
    ]
    return Connection(
        url=url if settings.mcp.port else None, on=await enabled(session, OUTSIDE_ASSISTANTS), tools=tools
    )
