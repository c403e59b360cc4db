"""One's own notices."""

from fastapi import APIRouter

from hibachi.identity.auth import StaffCaller
from hibachi.identity.errors import SessionEnded
from hibachi.identity.notices import service
from hibachi.identity.notices.errors import NoticeNotOffered
from hibachi.identity.notices.schemas import NoticeSwitch
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing

router = APIRouter(prefix="/auth/notices", tags=["auth"])


@router.get("", responses=responses(SessionEnded))
async def notices(caller: StaffCaller, session: Reading) -> list[NoticeSwitch]:
    """What the caller is written about, out of what concerns the role."""
    return await service.switches(session, caller)


@router.put("", responses=responses(SessionEnded, NoticeNotOffered))
async def switch_notice(body: NoticeSwitch, caller: StaffCaller, session: Writing) -> list[NoticeSwitch]:
    """Switch one kind of letter on or off for oneself."""
    return await service.switch(session, caller, body)
