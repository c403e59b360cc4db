"""Reading the audit log."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from hibachi.identity.audit import service
from hibachi.identity.audit.schemas import AuditPage, AuditQuery
from hibachi.identity.auth import require
from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.platform.auth import Caller
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading

router = APIRouter(prefix="/audit", tags=["staff"])
AuditRead = Annotated[Caller, Depends(require("audit:read"))]


@router.get("", responses=responses(NotLoggedIn, NoPermission))
async def read_audit(caller: AuditRead, session: Reading, query: Annotated[AuditQuery, Query()]) -> AuditPage:
    """Acts, newest first."""
    return await service.read_audit(session, caller.business_id, query)
