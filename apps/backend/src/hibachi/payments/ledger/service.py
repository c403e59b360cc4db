"""Posting to the ledger."""

from hibachi.payments.ledger import repository, rules
from hibachi.payments.ledger.models import LedgerEntry
from hibachi.payments.ledger.types import Movement
from hibachi.platform.db import WriteSession


async def post(session: WriteSession, movement: Movement) -> None:
    """Write the balanced lines of a movement, once: a repeated call changes nothing.

    The caller holds a lock on the payment or refund; should two writers meet nevertheless, the unique
    constraint lets one of them win.
    """
    transaction_id = rules.transaction_id_of(movement.happening, movement.source_id)
    if await repository.is_posted(session, transaction_id):
        return
    lines = rules.lines_of(movement.happening, movement.purpose, movement.method, movement.amount_cents)
    session.add_all(
        LedgerEntry(
            transaction_id=transaction_id,
            line=number,
            happening=movement.happening,
            account=line.account,
            amount_cents=line.amount_cents,
            source_id=movement.source_id,
            payment_id=movement.payment_id,
            subject_kind=movement.subject_kind,
            subject_id=movement.subject_id,
        )
        for number, line in enumerate(lines, start=1)
    )
