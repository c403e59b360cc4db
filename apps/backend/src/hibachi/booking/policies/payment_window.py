"""How long an unpaid booking keeps its place."""

from datetime import datetime
from typing import Literal

from hibachi.booking.policies.instants import shift
from hibachi.booking.policies.lifecycle import Status
from hibachi.catalog.policy_types import PolicyTerms

Channel = Literal["web", "link"]


def open_until(terms: PolicyTerms, channel: Channel, status: Status, since: datetime) -> datetime | None:
    """UTC instant at which a booking in `status` since `since` expires; None when it does not by itself.

    On the web one short hold covers agreement and card payment, so `since` stays the start of the hold when
    the agreement is signed. With a link from staff the guest has hours to sign and again hours to pay.
    """
    hold = terms.hold
    if status == "awaiting_deposit":
        return shift(since, hours=hold.deposit_hours)
    if status not in ("held", "agreement_signed"):
        return None
    if channel == "web":
        return shift(since, minutes=hold.web_minutes)
    return shift(since, hours=hold.link_sign_hours if status == "held" else hold.link_pay_hours)
