"""Deciding on what others ask for."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from hibachi.identity.approvals import service
from hibachi.identity.approvals.errors import NoOpenApproval, SecondPersonNeeded
from hibachi.identity.approvals.schemas import ApprovalList, Decision
from hibachi.identity.auth import require
from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.platform.auth import Caller
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing

router = APIRouter(prefix="/approvals", tags=["staff"])
Decider = Annotated[Caller, Depends(require("approvals:decide"))]
_CALLER = (NotLoggedIn, NoPermission)


@router.get("", responses=responses(*_CALLER))
async def list_open(caller: Decider, session: Reading) -> ApprovalList:
    """What waits for a decision, oldest first."""
    return await service.list_open(session, caller)


@router.post("/{id}/approve", status_code=204, responses=responses(*_CALLER, NoOpenApproval, SecondPersonNeeded))
async def approve(id: UUID, body: Decision, caller: Decider, session: Writing) -> None:
    """Consent to somebody else's request."""
    await service.approve(session, caller, id, body.note)


@router.post("/{id}/reject", status_code=204, responses=responses(*_CALLER, NoOpenApproval, SecondPersonNeeded))
async def reject(id: UUID, body: Decision, caller: Decider, session: Writing) -> None:
    """Refuse somebody else's request."""
    await service.reject(session, caller, id, body.note)
