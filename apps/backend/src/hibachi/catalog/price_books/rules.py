"""Where a version stands, and who may approve it."""

from collections.abc import Collection
from datetime import datetime, timedelta
from uuid import UUID

from hibachi.catalog.price_books.types import ApprovalState, PriceBookStatus


def status_of(version: int, effective_from: datetime | None, current: int | None, at: datetime) -> PriceBookStatus:
    """Status at an instant, `current` being the version in force then (None before the first)."""
    if effective_from is None:
        return PriceBookStatus.DRAFT
    if effective_from > at:
        return PriceBookStatus.SCHEDULED
    return PriceBookStatus.CURRENT if version == current else PriceBookStatus.PAST


def approval_of(asked_by: UUID | None, approved_at: datetime | None) -> ApprovalState:
    """How far the approval has come."""
    if approved_at is not None:
        return ApprovalState.APPROVED
    return ApprovalState.NONE if asked_by is None else ApprovalState.WAITING


def may_approve(person: UUID, authors: Collection[str], asked_by: UUID | None) -> bool:
    """Whether a person is the needed second one: not the asker, and not among those who wrote the draft."""
    return person != asked_by and str(person) not in authors


def takes_effect(asked_from: datetime | None, now: datetime, lead: timedelta) -> datetime:
    """When an approved version begins: as asked, but never before every process has heard of it."""
    earliest = now + lead
    return earliest if asked_from is None else max(asked_from, earliest)
