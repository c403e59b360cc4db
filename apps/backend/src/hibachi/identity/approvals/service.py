"""Asking for and giving consent."""

from typing import Any
from uuid import UUID

from hibachi.identity.approvals import repository
from hibachi.identity.approvals.errors import AlreadyRequested, NoOpenApproval, SecondPersonNeeded
from hibachi.identity.approvals.models import Approval
from hibachi.identity.approvals.schemas import ApprovalItem, ApprovalList
from hibachi.identity.approvals.types import Decided
from hibachi.identity.audit.service import record_audit
from hibachi.identity.errors import NoPermission
from hibachi.identity.events import ApprovalDecided, ApprovalRequested
from hibachi.identity.types import Permission
from hibachi.platform import clock
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession, WriteSession
from hibachi.platform.outbox import publish


async def request_approval(
    session: WriteSession,
    caller: Caller,
    kind: str,
    subject_id: UUID,
    *,
    permission: Permission,
    summary: str,
    data: dict[str, Any] | None = None,
) -> UUID:
    """Ask for a second person who holds `permission`; the id of the approval.

    `kind` such as `price_book.publish` says what is asked, `summary` says it to people. `AlreadyRequested` when the
    same waits already; `NoPermission` for callers that are no staff.
    """
    if caller.kind != "staff" or caller.id is None:
        raise NoPermission(permission="kind:staff")
    if await repository.lock_open_for(session, kind, subject_id) is not None:
        raise AlreadyRequested()
    asked = Approval(
        kind=kind,
        subject_id=subject_id,
        summary=summary,
        data=dict(data or {}),
        permission=permission,
        requested_by=caller.id,
    )
    session.add(asked)
    await session.flush()
    record_audit(session, caller, "approval.requested", kind, subject_id, after={"summary": summary})
    publish(session, ApprovalRequested(aggregate_id=asked.id, kind=kind, subject_id=subject_id))
    return asked.id


async def approve(session: WriteSession, caller: Caller, approval_id: UUID, note: str | None = None) -> None:
    """Consent. Raises `NoOpenApproval`, `NoPermission`, or `SecondPersonNeeded` for whoever asked."""
    await _decide(session, caller, await repository.lock_open(session, approval_id), True, note)


async def reject(session: WriteSession, caller: Caller, approval_id: UUID, note: str | None = None) -> None:
    """Refuse; raises like `approve`."""
    await _decide(session, caller, await repository.lock_open(session, approval_id), False, note)


async def approve_subject(session: WriteSession, caller: Caller, kind: str, subject_id: UUID) -> None:
    """Consent to what waits for a subject; raises like `approve`."""
    await _decide(session, caller, await repository.lock_open_for(session, kind, subject_id), True, None)


async def decision_of(session: ReadSession, approval_id: UUID) -> Decided:
    """What was asked for and who decided. Raises `NoOpenApproval` while nobody has."""
    found = await repository.decided(session, approval_id)
    if found is None:
        raise NoOpenApproval()
    asked, name = found
    if asked.decided_by is None:
        raise NoOpenApproval()
    return Decided(asked.data, asked.decided_by, name, asked.note)


async def list_open(session: ReadSession, caller: Caller) -> ApprovalList:
    """What waits for a decision, and whether the caller may take it."""
    return ApprovalList(items=[_item(row, name, caller) for row, name in await repository.open_ones(session)])


async def _decide(
    session: WriteSession, caller: Caller, asked: Approval | None, consent: bool, note: str | None
) -> None:
    if asked is None:
        raise NoOpenApproval()
    if caller.kind != "staff" or not caller.may(asked.permission):
        raise NoPermission(permission=asked.permission)
    if asked.requested_by == caller.id:
        raise SecondPersonNeeded()
    asked.state = "approved" if consent else "rejected"
    asked.decided_by, asked.decided_at, asked.note = caller.id, clock.now(), note
    record_audit(session, caller, f"approval.{asked.state}", asked.kind, asked.subject_id, after={"note": note})
    publish(
        session,
        ApprovalDecided(aggregate_id=asked.id, kind=asked.kind, subject_id=asked.subject_id, approved=consent),
    )


def _item(asked: Approval, name: str, caller: Caller) -> ApprovalItem:
    return ApprovalItem(
        id=asked.id,
        kind=asked.kind,
        subject_id=asked.subject_id,
        summary=asked.summary,
        data=asked.data,
        state=asked.state,
        requested_by=name,
        requested_at=asked.created_at,
        may_decide=caller.may(asked.permission) and caller.id != asked.requested_by,
    )
