"""Queries of the ledger."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import exists, func, select

from hibachi.payments.ledger.models import LedgerEntry
from hibachi.payments.ledger.types import Account
from hibachi.platform.db import ReadSession


async def is_posted(session: ReadSession, transaction_id: UUID) -> bool:
    """Whether the transaction is in the ledger."""
    query = select(exists().where(LedgerEntry.transaction_id == transaction_id))
    return bool(await session.scalar(query))


async def balances(session: ReadSession) -> dict[Account, int]:
    """Cents on each account, debits positive."""
    query = select(LedgerEntry.account, func.sum(LedgerEntry.amount_cents)).group_by(LedgerEntry.account)
    return {account: int(total) for account, total in await session.execute(query)}


async def card_totals(session: ReadSession, payment_ids: Sequence[UUID]) -> dict[UUID, int]:
    """Net cents on the card account for each payment that has any line there."""
    query = select(LedgerEntry.payment_id, func.sum(LedgerEntry.amount_cents))
    card = LedgerEntry.account == "card_clearing"
    rows = await session.execute(
        query.where(card, LedgerEntry.payment_id.in_(payment_ids)).group_by(LedgerEntry.payment_id)
    )
    return {payment_id: int(total) for payment_id, total in rows}


async def entries_of(session: ReadSession, subject_kind: str, subject_id: UUID) -> Sequence[LedgerEntry]:
    """The lines of one subject, oldest first."""
    query = select(LedgerEntry).where(LedgerEntry.subject_kind == subject_kind, LedgerEntry.subject_id == subject_id)
    return (await session.scalars(query.order_by(LedgerEntry.created_at, LedgerEntry.line))).all()
