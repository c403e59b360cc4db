"""The booking policy of one version: every figure the booking rules decide by.

It is sold together with the price book of the same version and frozen into each booking.
"""

from dataclasses import dataclass
from datetime import time
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class SlotTerms:
    """A start time of the day; asked-for times up to and including `snap_until` fall on it."""

    start: time
    snap_until: time


@dataclass(frozen=True, slots=True)
class EventTerms:
    """Minutes of an event: cooking and show by paying guests, set-up before and clean-up after."""

    base_minutes: int
    minutes_per_guest: int
    max_minutes: int
    set_up_minutes: int
    clean_up_minutes: int


@dataclass(frozen=True, slots=True)
class DriveTerms:
    """Driving time for planning; rush hour is on weekdays from `rush_from` to before `rush_until`."""

    miles_per_hour: int
    margin_minutes: int
    rush_factor: Decimal
    rush_from: time
    rush_until: time


@dataclass(frozen=True, slots=True)
class HoldTerms:
    """How long a place is kept: on the web, by a link from staff, and while a transfer is awaited.

    A host with a link is warned `link_warning_hours` before the time to sign or to pay runs out.
    """

    web_minutes: int
    link_sign_hours: int
    link_pay_hours: int
    link_warning_hours: int
    deposit_hours: int
    deposit_reminder_hours: tuple[Decimal, ...]
    waitlist_offer_hours: int


@dataclass(frozen=True, slots=True)
class StaffingTerms:
    """Chef capacity, and when a missing chef is reported and escalated."""

    guests_per_chef: int
    events_per_chef_per_day: int
    alert_days: int
    critical_days: int
    escalate_every_hours: int


@dataclass(frozen=True, slots=True)
class PolicyTerms:
    """All limits are inclusive on the customer's side; hours are elapsed hours before the event starts."""

    lead_hours: int
    ahead_days: int
    quote_days: int
    follow_up_above_guests: int
    slots: tuple[SlotTerms, ...]
    ask_from: time
    ask_until: time
    staff_shift_minutes: int
    menu_lock_hours: int
    guest_count_hours: int
    dietary_notice_hours: int
    free_cancel_hours: int
    self_cancel_hours: int
    free_reschedule_hours: int
    free_reschedules: int
    reschedule_fee_cents: int
    balance_link_hours: int
    event: EventTerms
    drive: DriveTerms
    hold: HoldTerms
    staffing: StaffingTerms
