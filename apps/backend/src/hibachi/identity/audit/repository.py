"""Queries of the audit log."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, select

from hibachi.identity.audit.models import AuditEntry
from hibachi.platform.db import ReadSession


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """What to look for. `actor` is an id or part of a name; `action` how it begins; `until` is exclusive."""

    actor: str | None = None
    action: str | None = None
    subject: UUID | None = None
    since: datetime | None = None
    until: datetime | None = None
    before_id: UUID | None = None


async def page(session: ReadSession, wanted: AuditFilter, limit: int) -> Sequence[AuditEntry]:
    """Matching entries, newest first. Ids are time-ordered, so they serve as the place to go on from."""
    query = select(AuditEntry).where(*_conditions(wanted)).order_by(AuditEntry.id.desc()).limit(limit)
    return (await session.scalars(query)).all()


def _conditions(wanted: AuditFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.actor is not None:
        found.append(_by_actor(wanted.actor))
    if wanted.action is not None:
        found.append(AuditEntry.action.istartswith(wanted.action, autoescape=True))
    if wanted.subject is not None:
        found.append(AuditEntry.subject_id == wanted.subject)
    if wanted.since is not None:
        found.append(AuditEntry.created_at >= wanted.since)
    if wanted.until is not None:
        found.append(AuditEntry.created_at < wanted.until)
    if wanted.before_id is not None:
        found.append(AuditEntry.id < wanted.before_id)
    return found


def _by_actor(actor: str) -> ColumnElement[bool]:
    try:
        return AuditEntry.actor_id == UUID(actor)
    except ValueError:
        return AuditEntry.actor_name.icontains(actor, autoescape=True)
