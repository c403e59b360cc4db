"""Street addresses: a house number, a name and what kind of street it is. They are no ZIP, no count and no dish."""

import re

from hibachi.ai.understanding.text import Found

_NO_NAME = (
    r"(?:a|adults?|am|and|at|by|children|days?|feet|for|from|guests?|hours?|i|in|is|it|kids?|miles?|min|minutes?|my|of|on"
    r"|or|our|people|persons?|pm|the|their|they|this|to|toddlers?|us|we|with|years?|you|your)"
)
_KIND = (
    r"(?:st|street|ave|avenue|av|blvd|boulevard|rd|road|dr|drive|ln|lane|ct|court|way|pl|place|ter|terrace|cir|circle|pkwy"
    r"|parkway|hwy|highway|loop|trail|square|alley|crescent)"
)
_STREET = re.compile(rf"(?<![\d$#./-])\b\d{{1,5}}\w? (?:(?!{_NO_NAME}\b)[\w.'-]+ ){{1,4}}{_KIND}\b(?!')")


def find_streets(text: str) -> list[Found[str]]:
    """Every street address of plain text, without city and ZIP: "26055 gading rd"."""
    return [Found(match.group(), *match.span()) for match in _STREET.finditer(text)]


def without_streets(text: str) -> str:
    """Plain text without street addresses, whose names ("walnut ave") are about nothing."""
    return _STREET.sub(" ", text)
