"""Features and release batches."""

from typing import Annotated

from fastapi import APIRouter, Depends

from hibachi.identity.auth import require
from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.identity.flags import service
from hibachi.identity.flags.schemas import BatchItem, FlagItem, FlagSwitch
from hibachi.platform.auth import Caller
from hibachi.platform.errors import responses
from hibachi.platform.flags.errors import NeedsUnmet, NoSuchFlag, StillNeeded
from hibachi.platform.http.deps import Reading, Writing

router = APIRouter(tags=["features"])
FlagsRead = Annotated[Caller, Depends(require("flags:read"))]
FlagsWrite = Annotated[Caller, Depends(require("flags:write"))]
_CALLER = (NotLoggedIn, NoPermission)
_SWITCH = responses(*_CALLER, NoSuchFlag, NeedsUnmet, StillNeeded)


@router.get("/flags", responses=responses(*_CALLER))
async def list_flags(caller: FlagsRead, session: Reading) -> list[FlagItem]:
    """Every feature with its switch and what it needs."""
    return await service.list_flags(session)


@router.put("/flags/{key}", responses=_SWITCH)
async def switch_flag(key: str, body: FlagSwitch, caller: FlagsWrite, session: Writing) -> FlagItem:
    """Switch one feature on or off."""
    return await service.switch_flag(session, caller, key, body.enabled)


@router.get("/batches", responses=responses(*_CALLER))
async def list_batches(caller: FlagsRead, session: Reading) -> list[BatchItem]:
    """The release batches."""
    return await service.list_batches(session)


@router.post("/batches/{name}/enable", responses=_SWITCH)
async def enable_batch(name: str, caller: FlagsWrite, session: Writing) -> BatchItem:
    """Switch all features of a batch on, after its checks."""
    return await service.switch_batch(session, caller, name, True)


@router.post("/batches/{name}/disable", responses=_SWITCH)
async def disable_batch(name: str, caller: FlagsWrite, session: Writing) -> BatchItem:
    """Switch all features of a batch off."""
    return await service.switch_batch(session, caller, name, False)
