"""Managing API keys. Only people may: a key cannot make keys."""

from uuid import UUID

from fastapi import APIRouter, Depends

from hibachi.identity.auth import StaffCaller, require
from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.identity.keys import service
from hibachi.identity.keys.errors import KeyBeyondYours, NoSuchKey
from hibachi.identity.keys.schemas import ApiKeyList, ApiKeyRequest, NewApiKey
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing

router = APIRouter(prefix="/api-keys", tags=["staff"], dependencies=[Depends(require("api_keys:write"))])
_CALLER = (NotLoggedIn, NoPermission)


@router.get("", responses=responses(*_CALLER))
async def list_keys(caller: StaffCaller, session: Reading) -> ApiKeyList:
    """All keys in force, without their secrets."""
    return await service.list_keys(session)


@router.post("", status_code=201, responses=responses(*_CALLER, KeyBeyondYours))
async def make_key(body: ApiKeyRequest, caller: StaffCaller, session: Writing) -> NewApiKey:
    """Make a key; its secret is in this answer and nowhere else."""
    return await service.make_key(session, caller, body)


@router.delete("/{id}", status_code=204, responses=responses(*_CALLER, NoSuchKey))
async def revoke_key(id: UUID, caller: StaffCaller, session: Writing) -> None:
    """Put a key out of force."""
    await service.revoke_key(session, caller, id)
