"""What happens with money for a booking whose time had run out. It is never lost."""

from datetime import datetime
from typing import Literal

from hibachi.booking.policies.instants import is_before
from hibachi.booking.policies.lifecycle import Status

LatePaymentAction = Literal["apply", "reseat", "refund_and_offer"]


def late_payment(status: Status, *, slot_free: bool, starts_at: datetime, arrived_at: datetime) -> LatePaymentAction:
    """What to do with a payment that arrives at a booking in `status`.

    "apply" books it as usual, "reseat" takes the expired booking up again at its own slot, "refund_and_offer"
    gives everything back and offers the nearest open slots. `slot_free` is the answer of a fresh check.
    """
    if status not in ("expired", "cancelled"):
        return "apply"
    if status == "expired" and slot_free and is_before(arrived_at, starts_at):
        return "reseat"
    return "refund_and_offer"
