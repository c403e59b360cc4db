"""Managing the staff."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from hibachi.identity.accounts.errors import (
    EmailTaken,
    LastOwner,
    NoSuchStaff,
    NotYourself,
    RoleBeyondYours,
    StationNeeded,
)
from hibachi.identity.auth import require
from hibachi.identity.errors import NoPermission, NotLoggedIn
from hibachi.identity.invitations import service as invitations
from hibachi.identity.invitations.errors import InvitationGone
from hibachi.identity.invitations.schemas import InvitationRequest
from hibachi.identity.staff import service
from hibachi.identity.staff.schemas import StaffList, StaffMember, StaffPatch
from hibachi.platform.auth import Caller
from hibachi.platform.errors import responses
from hibachi.platform.http.deps import Reading, Writing

router = APIRouter(prefix="/staff", tags=["staff"])
StaffRead = Annotated[Caller, Depends(require("staff:read"))]
StaffWrite = Annotated[Caller, Depends(require("staff:write"))]
_CALLER = (NotLoggedIn, NoPermission)


@router.get("", responses=responses(*_CALLER))
async def list_staff(caller: StaffRead, session: Reading) -> StaffList:
    """Everyone at the caller's stations, invited people included."""
    return await service.list_staff(session, caller)


@router.post("/invitations", status_code=201, responses=responses(*_CALLER, EmailTaken, RoleBeyondYours, StationNeeded))
async def invite(body: InvitationRequest, caller: StaffWrite, session: Writing) -> StaffMember:
    """Invite somebody by e-mail; an earlier open invitation to the address stops working."""
    return service.invitee(*await invitations.invite(session, caller, body))


@router.delete("/invitations/{id}", status_code=204, responses=responses(*_CALLER, InvitationGone, RoleBeyondYours))
async def withdraw_invitation(id: UUID, caller: StaffWrite, session: Writing) -> None:
    """Withdraw an open invitation."""
    await invitations.withdraw(session, caller, id)


@router.patch(
    "/{id}",
    responses=responses(*_CALLER, NoSuchStaff, NotYourself, RoleBeyondYours, StationNeeded, LastOwner),
)
async def change_staff(id: UUID, body: StaffPatch, caller: StaffWrite, session: Writing) -> StaffMember:
    """Change role, stations or activity of somebody else."""
    return await service.change_staff(session, caller, id, body)
