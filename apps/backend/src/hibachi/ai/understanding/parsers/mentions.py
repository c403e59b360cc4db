"""Counts of heads as they stand in a text, and which of them only say again or put right what was said before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

_NOUN = re.compile(r"\d ?([a-z]+)")
_SUMS_UP = re.compile(
    r"\b(?:plus|another|others?|more|too|also|famil(?:y|ies)|side|houses?|households?|his|her|their|hers|theirs"
    r"|neighbou?rs?|from)\b|\+|&|[a-z]'s (?!not\b|out\b|she\b|coming\b)|^[ ,]*and *$"
)
_PUTS_RIGHT = re.compile(
    r"\b(?:so|now|then|well|actually|it'?s|it is|it'll be|that'?s|that is|makes?|we'?re|we are|count|i mean|rather"
    r"|altogether|in total|final\w*|correct\w*|right)\b"
)

_DOERS = re.compile(  # "20 nurses", "14 fifth grade teachers": people by what they do or are to each other
    r"\b(?P<n>\d{1,3}) (?:[a-z]+ ){0,2}?(?P<who>\w*(?:moms|mothers|dads|fathers|wives|husbands|sisters|brothers"
    r"|bridesmaids|groomsmen|parents|nurses|clerks|reps|pilots|deacons)|[a-z]{3,}(?:[eo]rs|ists|nts|ians|ees|mates))\b"
    r"(?! (?:menus?|meals?|prices?|party|fees?|old)\b)"
)
_THINGS = frozenset(
    re.findall(
        r"\w+",
        """hours dollars orders chairs dinners burners numbers quarters containers coolers towers meters doors floors
        corners years answers papers flyers footers skewers letters burgers starters appetizers platters trailers
        heaters layers stickers potstickers speakers lighters drawers flavors colors gallons points apartments tents
        percents cents payments presents elements departments moments events plants restaurants ingredients accounts
        amounts trees fees knees degrees coffees lists minors toddlers others""",
    )
)
_BY_AGE = ("children", "toddlers")
_OF_THEM = re.compile(r"\b\d{1,2} of (?:them|those|these|whom|the (?:kids|children))\b|\bthe (?:other|rest)\b")
_END = re.compile(r"[?!]|\b(?:plus|adults|grown[- ]?ups)\b")
_WORDS_AFTER = 12
_A_GROUP = 5  # fewer may be of something else


@dataclass(frozen=True, slots=True)
class Mention:
    """So many heads of a kind over one stretch of text; `additive` ones follow a plus or an and."""

    kind: str
    low: int
    high: int
    start: int
    end: int
    additive: bool = False


def without_restated(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The counts without those that are said again, or put right, further on in the same words.

    "13 adults, my cousin's out, 13 adults and 2 kids" holds 13 adults; "5 adults from his side and 4 adults" nine.
    """
    groups = [list(group) for _, group in groupby(sorted(mentions, key=_span), key=_span)]
    kept: list[list[Mention]] = []
    for group in groups:
        before = next((one for one in reversed(kept) if _noun(one, text) == _noun(group, text)), None)
        if before is None or not _noun(group, text):
            kept.append(group)
            continue
        gap = _between(before, group, mentions, text)
        same = _heads(before) == _heads(group)
        if _SUMS_UP.search(gap) or not (same or _PUTS_RIGHT.search(gap)):
            kept.append(group)
        elif not same:
            kept[kept.index(before)] = group
    return sorted((one for group in kept for one in group), key=lambda one: one.start)


def without_divided(mentions: Sequence[Mention], text: str) -> list[Mention]:
    """The counts without children who are told apart by age right after: "8 grandchildren, 3 of them are under 5 and
    the other 5 between 6 and 12" are 3 toddlers and 5 children.
    """
    kept = list(mentions)
    for whole in [one for one in mentions if one.kind == "children" and one.low == one.high]:
        after = [one for one in mentions if one.start >= whole.end and one.kind in _BY_AGE]
        parts = _of_the_whole(whole, after, text)
        if parts and parts == whole.high:
            kept.remove(whole)
        elif parts:
            rest = whole.high - parts
            kept[kept.index(whole)] = replace(whole, low=rest, high=rest)
    return kept


def _of_the_whole(whole: Mention, after: Sequence[Mention], text: str) -> int:
    """How many of the whole the counts after it tell of; none where they are not said to be of it."""
    parts, told = 0, False
    for one in after:
        if parts + one.high > whole.high or _END.search(text[whole.end : one.start]):
            break
        told = told or bool(_OF_THEM.search(text[whole.end : one.end + _WORDS_AFTER]))
        parts += one.high
    return parts if told else 0


def doers(text: str) -> Mention | None:
    """A group named by what its people do, for a text that counts nobody otherwise."""
    found = next((match for match in _DOERS.finditer(text) if match["who"] not in _THINGS), None)
    number = int(found["n"]) if found else 0
    return Mention("guests", number, number, *found.span()) if found and number >= _A_GROUP else None


def _span(mention: Mention) -> tuple[int, int]:
    return mention.start, mention.end


def _noun(group: Sequence[Mention], text: str) -> str | None:
    found = _NOUN.search(text[group[0].start : group[0].end])
    return found[1] if found else None


def _heads(group: Sequence[Mention]) -> int:
    return sum(one.high for one in group)


def _between(before: Sequence[Mention], after: Sequence[Mention], mentions: Sequence[Mention], text: str) -> str:
    """The words between two counts, without the counts that stand there."""
    start, end = before[0].end, after[0].start
    inside = [one for one in mentions if start <= one.start and one.end <= end]
    for one in sorted(inside, key=_span, reverse=True):
        text = text[: one.start] + "#" * (one.end - one.start) + text[one.end :]
    return text[start:end]
