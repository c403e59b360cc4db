"""States of a booking, the moves between them and who may make them."""

from datetime import date

from hibachi.booking.types import Actor, Status

__all__ = ["HOLDS_PLACE", "Actor", "Status", "is_final", "is_too_early", "may_move", "next_statuses"]

HOLDS_PLACE: frozenset[Status] = frozenset(
    {"held", "agreement_signed", "awaiting_deposit", "confirmed", "in_progress", "cancellation_requested"}
)
"""States in which chefs, grills and the slot are taken."""

_BOTH: frozenset[Actor] = frozenset({"customer", "staff"})
_ANYONE: frozenset[Actor] = frozenset({"customer", "staff", "system"})
_STAFF: frozenset[Actor] = frozenset({"staff"})
_SYSTEM: frozenset[Actor] = frozenset({"system"})
_PAID: frozenset[Actor] = frozenset({"staff", "system"})
_ON_SITE: frozenset[Actor] = frozenset({"staff", "chef"})
_DONE: frozenset[Actor] = frozenset({"staff", "chef", "system"})

_ON_THE_DAY: frozenset[Status] = frozenset({"in_progress", "no_show"})

_MOVES: dict[Status, dict[Status, frozenset[Actor]]] = {
    "draft": {"held": _ANYONE, "cancelled": _BOTH, "expired": _SYSTEM},
    "held": {"agreement_signed": frozenset({"customer"}), "cancelled": _BOTH, "expired": _SYSTEM},
    "agreement_signed": {
        "awaiting_deposit": _ANYONE,
        "confirmed": _PAID,
        "cancelled": _BOTH,
        "expired": _SYSTEM,
    },
    "awaiting_deposit": {"confirmed": _PAID, "cancelled": _BOTH, "expired": _SYSTEM},
    "confirmed": {
        "in_progress": _DONE,
        "cancellation_requested": _BOTH,
        "cancelled": _BOTH,
        "no_show": _ON_SITE,
    },
    "cancellation_requested": {"confirmed": _BOTH, "cancelled": _STAFF},
    "in_progress": {"completed": _DONE, "no_show": _ON_SITE, "cancelled": _STAFF},
    # Money that arrives late takes the booking up again while its place is still free.
    "expired": {"confirmed": _PAID},
    "completed": {},
    "cancelled": {},
    "no_show": {},
}


def may_move(before: Status, after: Status, actor: Actor) -> bool:
    """Whether `actor` may take a booking from one state to another. A move to the same state is none.

    A customer's move to "cancelled" needs `cancel_refund(...).self_service` as well.
    """
    return actor in _MOVES[before].get(after, frozenset())


def next_statuses(before: Status, actor: Actor) -> tuple[Status, ...]:
    """The states this actor may choose next."""
    return tuple(after for after, actors in _MOVES[before].items() if actor in actors)


def is_too_early(after: Status, event_date: date, today: date) -> bool:
    """Nobody cooks, and nobody fails to be there, before the day of the event; both dates are the station's."""
    return after in _ON_THE_DAY and today < event_date


def is_final(status: Status) -> bool:
    """Whether no move leads out of the state for anybody."""
    return not _MOVES[status]
