"""Comparing books with statements."""

from collections.abc import Iterable, Mapping

from hibachi.payments.reconciliation.types import Books, Difference, DifferenceKind, Statement


def compare(ours: Iterable[Books], theirs: Mapping[str, Statement]) -> list[Difference]:
    """What does not agree. `theirs` holds a statement for each of ours, and any other charge of the day.

    "ledger" is our own ledger against our own payments. A paid charge without books is "not_noticed" when it names a
    payment of ours, else "unknown_charge".
    """
    found: list[Difference] = []
    known: set[str] = set()
    for books in ours:
        known.add(books.intent_id)
        found += _of_one(books, theirs.get(books.intent_id))
    for statement in theirs.values():
        if statement.intent_id not in known and statement.received_cents > 0:
            kind: DifferenceKind = "not_noticed" if statement.payment_id else "unknown_charge"
            received = statement.received_cents
            found.append(Difference(kind, statement.intent_id, statement.payment_id, 0, received))
    return found


def _of_one(books: Books, statement: Statement | None) -> list[Difference]:
    received = statement.received_cents if statement else 0
    refunded = statement.refunded_cents if statement else 0
    checks = (
        Difference("received", books.intent_id, books.payment_id, books.received_cents, received),
        Difference("refunded", books.intent_id, books.payment_id, books.refunded_cents, refunded),
        Difference(
            "ledger",
            books.intent_id,
            books.payment_id,
            books.ledger_cents,
            books.received_cents - books.refunded_cents,
        ),
    )
    return [check for check in checks if check.ours != check.theirs]
