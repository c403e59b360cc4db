"""What was measured of the assistant, for the team."""

from fastapi import APIRouter

from hibachi.ai.evaluation import service
from hibachi.ai.evaluation.auth import QualityRead
from hibachi.ai.evaluation.schemas import Quality
from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading

router = APIRouter(prefix="/assistant/quality", tags=["assistant"])


@router.get("", responses=responses(NotLoggedIn, NoPermission))
async def quality(session: Reading, _caller: QualityRead) -> Quality:
    """The newest runs of every set that was measured with `hibachi eval --keep`."""
    return await service.quality(session)
