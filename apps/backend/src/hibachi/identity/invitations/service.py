"""Inviting, withdrawing and accepting."""

from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

from hibachi.identity import ports
from hibachi.identity.accounts import repository as accounts
from hibachi.identity.accounts.errors import EmailTaken
from hibachi.identity.accounts.service import caller_for, check_may_give, create_staff
from hibachi.identity.audit.service import record_audit
from hibachi.identity.events import StaffInvited
from hibachi.identity.invitations import repository
from hibachi.identity.invitations.errors import InvitationGone
from hibachi.identity.invitations.models import Invitation
from hibachi.identity.invitations.schemas import Acceptance, InvitationRequest, Invited
from hibachi.identity.passwords.service import check_password
from hibachi.identity.sessions.schemas import OpenedSession
from hibachi.identity.sessions.service import open_session
from hibachi.identity.types import Letter, Visitor
from hibachi.platform import clock
from hibachi.platform.auth import BadLink, Caller, read_link, sign_link
from hibachi.platform.config import get_settings
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.ids import new_id
from hibachi.platform.orm import keyed_hash
from hibachi.platform.outbox import publish

_PURPOSE = "invitation"
_LIFE = timedelta(days=7)


async def invite(
    session: WriteSession, caller: Caller, wanted: InvitationRequest
) -> tuple[Invitation, Mapping[UUID, str]]:
    """An open invitation and its stations' names; an earlier one to the address is withdrawn.

    Raises `RoleBeyondYours`, `StationNeeded` or `EmailTaken`.
    """
    check_may_give(caller, wanted.role, wanted.station_ids)
    if await accounts.by_email(session, wanted.email) is not None:
        raise EmailTaken(field="email", rule="unique")
    await repository.withdraw_for(session, keyed_hash(wanted.email), clock.now())
    invitation = Invitation(
        id=new_id(),
        email=wanted.email,
        email_hash=keyed_hash(wanted.email),
        name=wanted.name,
        role=wanted.role,
        station_ids=sorted(set(wanted.station_ids)),
        invited_by=caller.id,
        expires_at=clock.now() + _LIFE,
    )
    session.add(invitation)
    await session.flush()
    record_audit(session, caller, "staff.invited", "invitation", invitation.id, after=_facts(invitation))
    publish(session, StaffInvited(aggregate_id=invitation.id))
    return invitation, await ports.station_names(session, invitation.station_ids)


async def withdraw(session: WriteSession, caller: Caller, invitation_id: UUID) -> None:
    """Make an open invitation useless; `InvitationGone` when there is none."""
    invitation = await repository.lock_open(session, invitation_id)
    if invitation is None:
        raise InvitationGone()
    check_may_give(caller, invitation.role, invitation.station_ids)
    invitation.withdrawn_at = clock.now()
    record_audit(session, caller, "staff.invitation_withdrawn", "invitation", invitation.id, before=_facts(invitation))


async def invitation_letter(session: ReadSession, invitation_id: UUID) -> Letter | None:
    """What to write to the invited person; None when the invitation is not open any more. Same link each time."""
    invitation = await repository.by_id(session, invitation_id)
    if invitation is None or not _is_open(invitation):
        return None
    token = sign_link(_PURPOSE, invitation.id, invitation.expires_at)
    url = f"{get_settings().web.admin_url}/accept-invitation?token={token}"
    return Letter(invitation.email, invitation.name, url, invitation.expires_at)


async def show(session: ReadSession, token: str) -> Invited:
    """Whom an invitation is for. Raises `InvitationGone`."""
    invitation = await repository.by_id(session, _read(token))
    if invitation is None or not _is_open(invitation):
        raise InvitationGone()
    return Invited(name=invitation.name)


async def accept(session: WriteSession, wanted: Acceptance, visitor: Visitor) -> OpenedSession:
    """Turn an invitation into an account and log it in. Raises `InvitationGone`, `WeakPassword` or `EmailTaken`."""
    invitation = await repository.lock_open(session, _read(wanted.token))
    if invitation is None or not _is_open(invitation):
        raise InvitationGone()
    check_password(wanted.password, [wanted.name, invitation.email])
    staff = await create_staff(
        session,
        email=invitation.email,
        name=wanted.name,
        role=invitation.role,
        password=wanted.password,
        station_ids=invitation.station_ids,
    )
    invitation.accepted_at = clock.now()
    record_audit(session, caller_for(staff), "staff.joined", "staff", staff.id, after=_facts(invitation))
    return await open_session(session, staff, visitor)


def _is_open(invitation: Invitation) -> bool:
    gone = invitation.accepted_at is not None or invitation.withdrawn_at is not None
    return not gone and invitation.expires_at > clock.now()


def _read(token: str) -> UUID:
    try:
        return read_link(_PURPOSE, token)
    except BadLink:
        raise InvitationGone() from None


def _facts(invitation: Invitation) -> dict[str, object]:
    return {"role": invitation.role, "station_ids": list(invitation.station_ids)}
