"""Connecting outside assistants."""

from typing import Annotated

from fastapi import APIRouter, Depends

from hibachi.identity.auth import StaffCaller, require
from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.mcp.panel import service
from hibachi.mcp.panel.schemas import Connection
from hibachi.platform.auth import Caller
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading

router = APIRouter(prefix="/outside-assistants", tags=["staff"])
KeysWrite = Annotated[Caller, Depends(require("api_keys:write"))]


@router.get("", responses=responses(NotLoggedIn, NoPermission))
async def read_connection(_may: KeysWrite, _caller: StaffCaller, session: Reading) -> Connection:
    """Where an outside assistant connects, and the tools a key can reach."""
    return await service.connection(session)
