"""Jobs of documents."""

import asyncio
from uuid import UUID

from hibachi.identity.businesses.service import all_businesses
from hibachi.knowledge.documents import reading, repository
from hibachi.platform import clock, db
from hibachi.platform.tasks import enqueue, every, task


@task(reading.READ)
async def read_document(version_id: str, business_id: str) -> None:
    """Read one file into passages."""
    await reading.read(UUID(business_id), UUID(version_id))


@every(60, "knowledge.read_left_documents")
async def read_left_documents() -> None:
    """Take up files whose job was lost."""
    for business in await all_businesses():
        async with db.reading(business.id) as session:
            left = await repository.due(session, clock.now())
        for version_id in left:
            await asyncio.to_thread(enqueue, reading.READ, str(version_id), str(business.id))
