"""Writing and reading the audit log."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import structlog

from hibachi.identity.audit import repository, rules
from hibachi.identity.audit.models import AuditEntry
from hibachi.identity.audit.repository import AuditFilter
from hibachi.identity.audit.schemas import AuditItem, AuditPage, AuditQuery
from hibachi.identity.businesses.service import business_info
from hibachi.identity.types import Visitor
from hibachi.platform.auth import Caller
from hibachi.platform.db import ReadSession, WriteSession


def record_audit(
    session: WriteSession,
    caller: Caller,
    action: str,
    subject_kind: str,
    subject_id: UUID | None,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
    visitor: Visitor | None = None,
) -> None:
    """Write an act into the session's transaction: both happen or neither.

    `action` is `<subject>.<verb in the past>` such as `staff.deactivated`. Give only the fields that changed; values
    under secret-sounding names are hidden.
    """
    session.add(
        AuditEntry(
            actor_kind=caller.kind,
            actor_id=caller.id,
            actor_name=caller.name,
            action=action,
            subject_kind=subject_kind,
            subject_id=subject_id,
            before=rules.storable(before),
            after=rules.storable(after),
            address=visitor.address if visitor else None,
            request_id=structlog.contextvars.get_contextvars().get("request_id"),
        )
    )


async def read_audit(session: ReadSession, business_id: UUID, query: AuditQuery) -> AuditPage:
    """One page, newest first; `next_cursor` is None on the last."""
    zone = ZoneInfo((await business_info(business_id)).time_zone)
    wanted = AuditFilter(
        actor=query.actor,
        action=query.action,
        subject=query.subject,
        since=_midnight(query.since, zone) if query.since else None,
        until=_midnight(query.until + timedelta(days=1), zone) if query.until else None,
        before_id=query.cursor,
    )
    rows = await repository.page(session, wanted, query.limit + 1)
    shown = rows[: query.limit]
    return AuditPage(
        items=[_item(entry) for entry in shown],
        next_cursor=shown[-1].id if len(rows) > query.limit else None,
    )


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone)


def _item(entry: AuditEntry) -> AuditItem:
    return AuditItem(
        id=entry.id,
        at=entry.created_at,
        actor=entry.actor_name or entry.actor_kind,
        actor_id=entry.actor_id,
        action=entry.action,
        subject=entry.subject_kind,
        subject_id=entry.subject_id,
        detail=rules.changes(entry.before, entry.after) or None,
        before=entry.before,
        after=entry.after,
        ip=entry.address,
        request_id=entry.request_id,
    )
