"""Finding and mending what differs."""

from uuid import uuid5

from hibachi.ai.office.knowledge_sync import rules
from hibachi.ai.office.knowledge_sync.types import Drift
from hibachi.crm.worklist import service as worklist
from hibachi.identity.businesses.service import all_businesses
from hibachi.knowledge.editing import service as articles
from hibachi.knowledge.ports import figures_source
from hibachi.platform import clock
from hibachi.platform.db import ReadSession, unit_of_work


async def found(session: ReadSession) -> list[Drift]:
    """What articles say against the rules in force."""
    return rules.drifts(await articles.written(session), await figures_source()(session))


async def tell_everywhere() -> None:
    """Put a task on each team's list for what differs, once for each figure and rule."""
    for business in await all_businesses():
        async with unit_of_work(business.id) as session:
            for drift in await found(session):
                note = f"The article “{drift.question}” says {drift.says}, the rules say {drift.rule}."
                about = ("article", uuid5(business.id, drift.slug))
                key = f"drift:{drift.slug}:{drift.name}:{drift.says}:{drift.rule}"
                await worklist.add(session, "other", note, clock.now(), about, dedupe_key=key)
