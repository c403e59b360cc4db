"""Dates and start times in words."""

from collections.abc import Sequence
from datetime import date, time

from hibachi.ai.compose.wording import day_text, pick
from hibachi.ai.figures import clock_text, listed
from hibachi.ai.ports import Day, Start, Terms


def day_starts_text(day: Day, today: date, terms: Terms, seed: int) -> str:
    """Which starts of a day are open, or what comes instead."""
    name = day_text(day.day, today)
    if day.free:
        starts = listed([clock_text(slot) for slot in day.free])
        open_at = pick(
            seed,
            (f"On {name} we can start at {starts}."),
            f"{name} is open at {starts}.",
            f"For {name} I have {starts}.",
        )
        return f"{open_at}{_drive(day)}"
    return f"{_why_not(day, name, terms)}{_instead(day, today)}"


def open_days_text(days: Sequence[Day], today: date) -> str:
    """Which days of a week are open, when all are, or that none is."""
    first, last = day_text(days[0].day, today), day_text(days[-1].day, today)
    free = [day_text(day.day, today) for day in days if day.free]
    if not free:
        return f"Nothing is free from {first} to {last}."
    if len(free) == len(days):
        return f"Every day from {first} to {last} is open."
    return f"Open from {first} to {last}: {'; '.join(free)}."


def such_days_text(days: Sequence[Day], today: date) -> str:
    """Which of several single days, such as the Saturdays of a month, are open."""
    free = [day_text(day.day, today) for day in days if day.free]
    if not free:
        return f"None of these days is free: {'; '.join(day_text(day.day, today) for day in days)}."
    return f"{'All of these are' if len(free) == len(days) else 'These are'} open: {'; '.join(free)}."


def _why_not(day: Day, name: str, terms: Terms) -> str:
    states = {start.state for start in day.starts}
    if states <= {"past"}:
        return f"{name} is already past."
    if states <= {"too_soon", "past"}:
        return (
            f"{name} is within our lead time of {terms.policy.lead_hours} hours, so a person on our team has to decide."
        )
    if states <= {"long_drive", "past"}:
        return f"On {name} the drive to your address does not fit into our chefs' hours, whatever the start."
    if "too_far" in states:
        return f"{name} is farther ahead than we take bookings: up to {terms.policy.ahead_days} days from today."
    return f"{name} is fully booked."


def _instead(day: Day, today: date) -> str:
    if not day.next_free:
        return ""
    other, slot = day.next_free
    return f" The next free start is {day_text(other, today)} at {clock_text(slot)}."


def _drive(day: Day) -> str:
    """Which starts the drive leaves, where it rules one out."""
    near = [start.slot for start in day.starts if start.state != "long_drive"]
    if not near or len(near) == len(day.starts):
        return ""
    first, last = clock_text(near[0]), clock_text(near[-1])
    if near[0] == near[-1]:
        return f" Because of the drive, {first} is the only start at your address."
    if near[0] == day.starts[0].slot:
        return f" The last start at your address is {last} because of the drive."
    if near[-1] == day.starts[-1].slot:
        return f" The first start at your address is {first} because of the drive."
    return f" Because of the drive, starts at your address are from {first} to {last}."


def chosen_text(day: date, slot: time, asked: time | None, today: date, seed: int) -> str:
    """The chosen start, with the asked-for time when it was another."""
    noted = f" (your wish for {clock_text(asked)} is noted)" if asked and asked != slot else ""
    return pick(
        seed,
        f"{day_text(day, today)} at {clock_text(slot)} is free{noted}.",
        f"Good news: {day_text(day, today)} at {clock_text(slot)} is open{noted}.",
    )


def taken_text(day: Day, slot: time, today: date) -> str:
    """The wished start is not free; what is."""
    name = day_text(day.day, today)
    if not day.free:
        return f"{name} at {clock_text(slot)} is not free.{_drive(day)}{_instead(day, today)}"
    if Start(slot, "long_drive") in day.starts:
        starts = listed([clock_text(free) for free in day.free])
        return f"We cannot start at {clock_text(slot)} there.{_drive(day)} {name} is open at {starts}."
    others = listed([clock_text(free) for free in day.free], "or")
    return (
        f"{name} at {clock_text(slot)} is not free, but {others} is."
        if len(day.free) == 1
        else (f"{name} at {clock_text(slot)} is not free; we could start at {others}.")
    )


def outside_hours_text(asked: time, terms: Terms) -> str:
    """A time of day we do not start at."""
    first, last = clock_text(terms.policy.ask_from), clock_text(terms.policy.ask_until)
    return f"We cannot start at {clock_text(asked)}; starts are between {first} and {last}."
