"""Errors of cancelling."""

from hibachi.platform.errors import Forbidden, Invalid


class OnlyStaffCancels(Forbidden):
    """So close to the event only staff can cancel."""

    code = "only_staff_cancels"
    title = "This close to the event, please call us to cancel"


class RefundTooHigh(Invalid):
    """More than what is in hand."""

    code = "refund_too_high"
    title = "More than what was paid cannot be given back"
