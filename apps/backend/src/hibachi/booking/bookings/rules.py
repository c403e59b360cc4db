"""Pure decisions about one booking."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from hibachi.booking.policies.instants import is_before
from hibachi.booking.policies.lifecycle import Status
from hibachi.booking.policies.payment_window import open_until
from hibachi.catalog.policy_types import PolicyTerms

NextStep = Literal["details", "sign", "pay", "wait", "none"]
_STEPS: dict[Status, NextStep] = {"agreement_signed": "pay", "awaiting_deposit": "wait"}
_LINK_CHANNELS = ("phone", "staff")
OVER: frozenset[Status] = frozenset({"completed", "no_show"})
OFF: frozenset[Status] = frozenset({"draft", "cancelled", "expired"})


def takes_place(status: Status) -> bool:
    """Whether a booking belongs to its day: not cancelled and not run out."""
    return status not in OFF


def lacks_chef(status: Status, missing: int) -> bool:
    """Whether an event that is not over will have fewer chefs than it needs."""
    return takes_place(status) and status not in OVER and missing > 0


def by_link(channel: str) -> bool:
    """Whether staff took the booking, so that the host signs and pays by a link."""
    return channel in _LINK_CHANNELS


def first_name(name: str | None) -> str | None:
    """What a host is called by those who need no more: `Dana` of `Dana Rivera`."""
    return name.split()[0] if name and name.strip() else None


def next_step(status: Status, has_details: bool) -> NextStep:
    """What the host does next."""
    if status in ("draft", "held"):
        return "sign" if has_details else "details"
    return _STEPS.get(status, "none")


def runs_out_at(
    policy: PolicyTerms,
    channel: str,
    status: Status,
    status_since: datetime,
    held_at: datetime,
    staff_hold: bool,
    kept_until: datetime | None = None,
) -> datetime | None:
    """When the booking expires by itself, UTC; None when it does not. A staff hold stops the clock.

    A place that was offered to the first in line stays theirs until `kept_until`, whatever they do with it.
    """
    if staff_hold:
        return None
    linked = by_link(channel)
    short = status in ("held", "agreement_signed") and not linked
    ends_at = open_until(policy, "link" if linked else "web", status, held_at if short else status_since)
    return max(ends_at, kept_until) if ends_at and kept_until else ends_at


def has_run_out(expires_at: datetime | None, now: datetime) -> bool:
    """Whether the booking's time is over."""
    return expires_at is not None and not is_before(now, expires_at)


def count_allergies(sealed: str | None) -> tuple[int, bool]:
    """How many guests have an allergy, and whether one is severe; `sealed` is the opened JSON list."""
    entries: Sequence[dict[str, object]] = json.loads(sealed) if sealed else []
    return len(entries), any(bool(entry.get("severe")) for entry in entries)


def balance_cents(status: Status, total_cents: int, paid_cents: int) -> int:
    """What the host still owes: nothing once the booking is off, whatever was kept. Negative when too much was paid."""
    return 0 if status in ("cancelled", "expired") else total_cents - paid_cents
