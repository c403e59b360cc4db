"""Every letter the business writes, as the data its template shows. Sums, dates and links come ready to be read.

The name of a letter's template is its class name in snake case. `secret` letters open an account: their text is
erased once they are sent.
"""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Letter:
    """What all letters share; `template` names the files in `templates/`."""

    template: ClassVar[str] = ""
    secret: ClassVar[bool] = False


@dataclass(frozen=True, slots=True)
class BookingHeldLink(Letter):
    """A place is kept; the link leads to signing and paying.

    `hold_until` such as "today at 6:15 PM", empty while staff keep the place; `then_hours` is the time to pay after
    signing, such as "4 hours".
    """

    template: ClassVar[str] = "booking_held_link"
    host_name: str
    reference: str
    event: str
    place: str
    total: str
    deposit: str
    hold_until: str
    then_hours: str
    link: str


@dataclass(frozen=True, slots=True)
class HoldEndsSoon(Letter):
    """The time to sign or to pay is almost over; `to_do` such as "sign the agreement"."""

    template: ClassVar[str] = "hold_ends_soon"
    host_name: str
    reference: str
    event: str
    to_do: str
    hold_until: str
    link: str


@dataclass(frozen=True, slots=True)
class BookingConfirmed(Letter):
    """The deposit is paid. Goes with the calendar file and the signed agreement."""

    template: ClassVar[str] = "booking_confirmed"
    host_name: str
    reference: str
    event: str
    arrival: str
    place: str
    party: str
    total: str
    paid: str
    balance: str
    free_cancel_until: str
    link: str


@dataclass(frozen=True, slots=True)
class PaymentReceived(Letter):
    """Money has arrived. `purpose` such as "balance", `method` such as "card"."""

    template: ClassVar[str] = "payment_received"
    host_name: str
    reference: str
    purpose: str
    amount: str
    method: str
    balance: str
    link: str


@dataclass(frozen=True, slots=True)
class BookingChanged(Letter):
    """Party, menu, date or place changed; `changes` are whole sentences."""

    template: ClassVar[str] = "booking_changed"
    host_name: str
    reference: str
    event: str
    place: str
    changes: tuple[str, ...]
    total: str
    balance: str
    link: str


@dataclass(frozen=True, slots=True)
class BookingCancelled(Letter):
    """The booking is off. `refund` and `kept` are empty when there is none; `how_refunded` is a whole sentence."""

    template: ClassVar[str] = "booking_cancelled"
    host_name: str
    reference: str
    event: str
    refund: str
    kept: str
    how_refunded: str
    link: str


@dataclass(frozen=True, slots=True)
class LatePaymentRefunded(Letter):
    """Money came after the place was gone; `openings` are the nearest free slots."""

    template: ClassVar[str] = "late_payment_refunded"
    host_name: str
    reference: str
    event: str
    amount: str
    openings: tuple[str, ...]
    link: str


@dataclass(frozen=True, slots=True)
class WaitlistOffer(Letter):
    """A place that the host waits for is free; `until` the next in line is not told."""

    template: ClassVar[str] = "waitlist_offer"
    host_name: str
    event: str
    until: str
    link: str


@dataclass(frozen=True, slots=True)
class DepositReminder(Letter):
    """The deposit is still missing. `how_to_pay` is a whole sentence."""

    template: ClassVar[str] = "deposit_reminder"
    host_name: str
    reference: str
    event: str
    deposit: str
    pay_until: str
    how_to_pay: str
    link: str


@dataclass(frozen=True, slots=True)
class BalanceDue(Letter):
    """What is left to pay on the day of the event."""

    template: ClassVar[str] = "balance_due"
    host_name: str
    reference: str
    event: str
    total: str
    paid: str
    balance: str
    link: str


@dataclass(frozen=True, slots=True)
class StaffInvitation(Letter):
    """An invitation to work in the panel."""

    template: ClassVar[str] = "staff_invitation"
    secret: ClassVar[bool] = True
    name: str
    link: str
    valid_until: str


@dataclass(frozen=True, slots=True)
class PasswordReset(Letter):
    """The way to a new password."""

    template: ClassVar[str] = "password_reset"
    secret: ClassVar[bool] = True
    name: str
    link: str
    valid_until: str


@dataclass(frozen=True, slots=True)
class BookingCode(Letter):
    """The code by which a guest in a conversation proves that a booking is theirs. `lasts` is such as "10 minutes"."""

    template: ClassVar[str] = "booking_code"
    secret: ClassVar[bool] = True
    name: str
    code: str
    lasts: str


@dataclass(frozen=True, slots=True)
class AccountChanged(Letter):
    """Password or second factor changed. `what` is a whole sentence; `link` leads to a new password."""

    template: ClassVar[str] = "account_changed"
    name: str
    what: str
    at: str
    link: str


@dataclass(frozen=True, slots=True)
class HandoverNotice(Letter):
    """A customer needs a person. `preview` says what about, empty when the mail should not tell."""

    template: ClassVar[str] = "handover_notice"
    reason: str
    customer: str
    since: str
    preview: str
    link: str


@dataclass(frozen=True, slots=True)
class OnCallUnanswered(Letter):
    """Nobody on call has answered. `told` are their names, empty when no text could leave."""

    template: ClassVar[str] = "on_call_unanswered"
    reason: str
    customer: str
    since: str
    told: str
    link: str


@dataclass(frozen=True, slots=True)
class ChefAlert(Letter):
    """A party lacks chefs. `missing` such as "1 of 2 chefs", `why` a whole sentence or empty."""

    template: ClassVar[str] = "chef_alert"
    name: str
    reference: str
    event: str
    city: str
    party: str
    missing: str
    why: str
    critical: bool
    link: str


@dataclass(frozen=True, slots=True)
class TimeOffAsked(Letter):
    """A chef asks for time off. `hit` is a whole sentence about the events within, `reason` may be empty."""

    template: ClassVar[str] = "time_off_asked"
    name: str
    chef: str
    when: str
    reason: str
    hit: str
    link: str


@dataclass(frozen=True, slots=True)
class TimeOffDecided(Letter):
    """The answer to a chef. `decision` is "approved" or "declined"; `note` may be empty."""

    template: ClassVar[str] = "time_off_decided"
    name: str
    when: str
    decision: str
    note: str
    decided_by: str
    link: str


@dataclass(frozen=True, slots=True)
class RefundFailed(Letter):
    """Money did not get back to the payer; a person has to act."""

    template: ClassVar[str] = "refund_failed"
    name: str
    reference: str
    amount: str
    link: str


@dataclass(frozen=True, slots=True)
class RememberedLink(Letter):
    """The link to what is remembered of a person, written to nobody else."""

    template: ClassVar[str] = "remembered_link"
    secret: ClassVar[bool] = True
    name: str
    link: str


@dataclass(frozen=True, slots=True)
class StaffAnswer(Letter):
    """What a colleague answered, for a host whose number wants no texts. `answer` is theirs, word for word."""

    template: ClassVar[str] = "staff_answer"
    name: str
    answer: str


LETTERS: tuple[type[Letter], ...] = (
    BookingHeldLink,
    HoldEndsSoon,
    BookingConfirmed,
    PaymentReceived,
    BookingChanged,
    BookingCancelled,
    LatePaymentRefunded,
    WaitlistOffer,
    DepositReminder,
    BalanceDue,
    StaffInvitation,
    PasswordReset,
    BookingCode,
    AccountChanged,
    HandoverNotice,
    OnCallUnanswered,
    ChefAlert,
    TimeOffAsked,
    TimeOffDecided,
    RefundFailed,
    RememberedLink,
    StaffAnswer,
)
