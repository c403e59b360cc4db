"""Which accounts a happening touches."""

from uuid import NAMESPACE_URL, UUID, uuid5

from hibachi.payments.ledger.types import Account, Happening, Line
from hibachi.payments.types import Method, Purpose

_NAMESPACE = uuid5(NAMESPACE_URL, "urn:hibachi:ledger")
_ASSET: dict[Method, Account] = {"card": "card_clearing", "venmo": "venmo", "zelle": "zelle", "cash": "cash"}
# A tip is the chef's from the first moment; a deposit or balance is owed to the customer until the event.
_OWED: dict[Purpose, Account] = {
    "deposit": "customer_funds",
    "balance": "customer_funds",
    "tip": "tips_payable",
    "reschedule_fee": "fee_income",
}


def lines_of(happening: Happening, purpose: Purpose, method: Method, amount_cents: int) -> tuple[Line, Line]:
    """The two balanced lines: money in debits the method's account, money out credits it.

    "refund_returned" is a refund that looked done and came back from the payer's bank. ValueError for an amount ≤ 0.
    """
    if amount_cents <= 0:
        raise ValueError("only positive amounts move")
    signed = -amount_cents if happening == "refund_succeeded" else amount_cents
    return Line(_ASSET[method], signed), Line(_OWED[purpose], -signed)


def transaction_id_of(happening: Happening, source_id: UUID) -> UUID:
    """The same id for the same happening of the same source, so that posting twice is impossible."""
    return uuid5(_NAMESPACE, f"{happening}:{source_id}")
