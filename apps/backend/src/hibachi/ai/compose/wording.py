"""Small parts of sentences."""

from datetime import date

from hibachi.ai.dialogue.types import Wanted
from hibachi.ai.figures import listed


def pick(seed: int, *variants: str) -> str:
    """One of the wordings, always the same for a seed."""
    return variants[seed % len(variants)]


def plural(number: int, one: str, many: str) -> str:
    """ "1 adult", "12 adults"."""
    return f"{number} {one if number == 1 else many}"


def party_text(wanted: Wanted) -> str:
    """ "12 adults and 3 children"."""
    parts = [plural(wanted.adults or 0, "adult", "adults")]
    parts += [plural(wanted.children, "child", "children")] if wanted.children else []
    parts += [plural(wanted.toddlers, "toddler", "toddlers")] if wanted.toddlers else []
    return listed(parts)


def day_text(day: date, today: date) -> str:
    """ "Saturday, July 4", with the year when it is not within the next eleven months."""
    text = f"{day:%A}, {day:%B} {day.day}"
    return text if abs((day - today).days) < 330 else f"{text}, {day.year}"
