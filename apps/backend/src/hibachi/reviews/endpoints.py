"""The public reviews."""

from fastapi import APIRouter

from hibachi.platform.http.deps import Reading
from hibachi.platform.http.pages import Cursor, Limit, offset_of
from hibachi.reviews import service
from hibachi.reviews.auth import Public
from hibachi.reviews.schemas import ReviewPage

router = APIRouter(prefix="/reviews", tags=["site"])


@router.get("")
async def reviews(session: Reading, _caller: Public, cursor: Cursor = None, limit: Limit = 20) -> ReviewPage:
    """What hosts said, newest first, with the average over all."""
    return await service.page(session, offset_of(cursor), limit)
