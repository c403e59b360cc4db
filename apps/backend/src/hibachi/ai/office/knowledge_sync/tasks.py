"""Job of keeping articles equal to the rules."""

from hibachi.ai.office.knowledge_sync import service
from hibachi.platform.tasks import every


@every(3600, "ai.compare_articles")
async def compare_articles() -> None:
    """Compare the articles of every business with the rules in force: prices and policies take effect by themselves."""
    await service.tell_everywhere()
