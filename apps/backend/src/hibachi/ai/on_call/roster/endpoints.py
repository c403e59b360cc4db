"""The roster, for the team."""

from uuid import UUID

from fastapi import APIRouter

from hibachi.ai.on_call.roster import service
from hibachi.ai.on_call.roster.auth import OnCallRead, OnCallWrite
from hibachi.ai.on_call.roster.errors import (
    OnCallCannotText,
    OnCallNumberTaken,
    OnCallPersonNotFound,
    OnCallPersonRefused,
    OnCallRosterChanged,
    OnCallRosterFull,
    OnCallTestTooSoon,
)
from hibachi.ai.on_call.roster.schemas import OnCallOrder, OnCallOut, OnCallPersonIn, OnCallTermsIn
from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing

router = APIRouter(prefix="/on-call", tags=["on call"])
_CALLER = (NotLoggedIn, NoPermission)


@router.get("", responses=responses(*_CALLER))
async def roster(session: Reading, _caller: OnCallRead) -> OnCallOut:
    """Everybody on call, in the order in which they are told."""
    return await service.overview(session)


@router.put("/terms", responses=responses(*_CALLER))
async def set_terms(session: Writing, caller: OnCallWrite, wish: OnCallTermsIn) -> OnCallOut:
    """Set from which priority on people are told, and how many minutes each has."""
    return await service.set_terms(session, caller, wish)


@router.put("/order", responses=responses(*_CALLER, OnCallRosterChanged))
async def reorder(session: Writing, caller: OnCallWrite, wish: OnCallOrder) -> OnCallOut:
    """Set the order in which people are told."""
    return await service.reorder(session, caller, wish.ids)


@router.post(
    "/people", status_code=201, responses=responses(*_CALLER, OnCallPersonRefused, OnCallNumberTaken, OnCallRosterFull)
)
async def add(session: Writing, caller: OnCallWrite, wish: OnCallPersonIn) -> OnCallOut:
    """Put somebody on call, as the last to be told."""
    return await service.add(session, caller, wish)


@router.put(
    "/people/{person_id}", responses=responses(*_CALLER, OnCallPersonNotFound, OnCallPersonRefused, OnCallNumberTaken)
)
async def change(session: Writing, caller: OnCallWrite, person_id: UUID, wish: OnCallPersonIn) -> OnCallOut:
    """Change somebody's number, name, account or minutes."""
    return await service.change(session, caller, person_id, wish)


@router.delete("/people/{person_id}", responses=responses(*_CALLER, OnCallPersonNotFound))
async def remove(session: Writing, caller: OnCallWrite, person_id: UUID) -> OnCallOut:
    """Take somebody off; alerts that are open go to the others."""
    return await service.remove(session, caller, person_id)


@router.post(
    "/people/{person_id}/test",
    responses=responses(*_CALLER, OnCallPersonNotFound, OnCallCannotText, OnCallTestTooSoon),
)
async def send_test(session: Writing, caller: OnCallWrite, person_id: UUID) -> OnCallOut:
    """Text somebody that this is a test; how it fared shows on the roster."""
    return await service.send_test(session, caller, person_id)
