"""Articles against the rules."""

from fastapi import APIRouter

from hibachi.ai.office.knowledge_sync import service
from hibachi.ai.office.knowledge_sync.schemas import DriftList, DriftOut
from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.knowledge.editing.auth import KnowledgeRead
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading

router = APIRouter(prefix="/articles", tags=["faq"])


@router.get("/drift", responses=responses(NotLoggedIn, NoPermission))
async def drift(session: Reading, _caller: KnowledgeRead) -> DriftList:
    """Figures of articles that contradict the rules in force, with the corrected text of each."""
    return DriftList(items=[DriftOut.model_validate(one) for one in await service.found(session)])
