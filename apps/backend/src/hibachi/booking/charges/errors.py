"""Errors of paying a booking."""

from hibachi.platform.errors import Conflict, Invalid


class NothingDue(Conflict):
    """What was to be paid is paid already."""

    code = "nothing_due"
    title = "Nothing is left to pay"


class TipTooHigh(Invalid):
    """A gratuity above the whole price: most likely a slip of the finger."""

    code = "tip_too_high"
    title = "This gratuity is higher than the price of the event"


class AboveOwed(Invalid):
    """More would be noted than is owed, neither as a tip nor confirmed; data: `owed_cents`."""

    code = "above_owed"
    title = "That is more than is owed"
