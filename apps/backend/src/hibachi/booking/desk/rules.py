"""What of a booking is money."""

from collections.abc import Mapping
from typing import Any

# Entries of the history that tell of nothing but payments.
ABOUT_MONEY = frozenset(
    {
        "balance_told",
        "credit_returned",
        "deposit_opened",
        "late_payment_returned",
        "paid",
        "payment_recorded",
        "payment_returned",
        "refund_failed",
    }
)


# States that a payment brings about: the note of whoever is no staff says how it was made.
PAID_STATES = frozenset({"awaiting_deposit", "confirmed"})


def without_sums(data: Mapping[str, Any]) -> dict[str, Any]:
    """A history entry's data without its sums, however deep they lie."""
    return {
        key: without_sums(value) if isinstance(value, Mapping) else value
        for key, value in data.items()
        if not key.endswith("_cents")
    }
