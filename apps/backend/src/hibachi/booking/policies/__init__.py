"""The rules of a booking's life: one pure rule per file over plain data, every figure in `PolicyTerms`.

Called by availability, bookings and self-service, by the assistant's tools and by `hibachi eval policies`.
All limits are inclusive on the customer's side and count elapsed hours, whatever the clocks do in between.
"""

from hibachi.booking.policies.blocked_range import BlockedRange, blocked_range
from hibachi.booking.policies.bookable_date import DateDecision, bookable_date
from hibachi.booking.policies.cancel_refund import Payment, RefundDecision, cancel_refund
from hibachi.booking.policies.chefs_needed import chefs_needed
from hibachi.booking.policies.deadline import DeadlineDecision, DeadlineKind, deadline, deadline_at
from hibachi.booking.policies.event_duration import cooking_minutes, event_end
from hibachi.booking.policies.late_payment import LatePaymentAction, late_payment
from hibachi.booking.policies.lifecycle import (
    HOLDS_PLACE,
    Actor,
    Status,
    is_final,
    is_too_early,
    may_move,
    next_statuses,
)
from hibachi.booking.policies.payment_window import Channel, open_until
from hibachi.booking.policies.reschedule_fee import FeeDecision, reschedule_fee
from hibachi.booking.policies.snap_slot import SnapDecision, snap_slot
from hibachi.booking.policies.staff_start import StartDecision, staff_start

__all__ = [
    "HOLDS_PLACE",
    "Actor",
    "BlockedRange",
    "Channel",
    "DateDecision",
    "DeadlineDecision",
    "DeadlineKind",
    "FeeDecision",
    "LatePaymentAction",
    "Payment",
    "RefundDecision",
    "SnapDecision",
    "StartDecision",
    "Status",
    "blocked_range",
    "bookable_date",
    "cancel_refund",
    "chefs_needed",
    "cooking_minutes",
    "deadline",
    "deadline_at",
    "event_end",
    "is_final",
    "is_too_early",
    "late_payment",
    "may_move",
    "next_statuses",
    "open_until",
    "reschedule_fee",
    "snap_slot",
    "staff_start",
]
