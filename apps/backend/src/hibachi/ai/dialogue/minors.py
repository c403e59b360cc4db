"""Young guests who are named as a kind: one for each adult, or all of another age than was thought; who was
counted twice.

Pure.
"""

import re
from collections import Counter
from dataclasses import replace

from hibachi.ai.dialogue.types import Wanted
from hibachi.ai.understanding.parsers.ages import TODDLER_UP_TO, ages_in, kind_of
from hibachi.ai.understanding.parsers.party import find_party

_ONE = r"(?:kid|child|toddler|baby|little one|son|daughter|boy|girl)"
_EACH_BRINGS = re.compile(
    r"\b(?:everyone|everybody|each(?: (?:of (?:us|them)|1|adult|guest|person))?|all of us|they all|we all) "
    r"(?:brings?|brought|has|have|had|comes? with|came with) (?:along )?(?:an?|1|one|their|his|her) "
    rf"(?:\w+ )?{_ONE}\b"
)
_TOT = re.compile(r"\b(?:toddler|baby)\b")
_UNDER = re.compile(r"\b(?:under|below|younger than) (?:the age of )?(?P<n>\d{1,2})\b(?! ?\$)")
_YOUNG = r"(?:kids|children|grandkids|grandchildren|sons|daughters|boys|girls|little ones|toddlers)"
_THOSE_ARE = re.compile(
    rf"\b(?:those|these|they|they all|(?:the|my|our) (?:\d+ )?{_YOUNG})(?: all)?(?:'re| are| were| turn(?:ed)?)\b"
    r"(?:,? (?:like|more like|say|about|around|all|only|just|really|actually|rather),?)* "
    r"(?P<n>\d{1,2})(?:[- ]?(?:years?[- ]?old|yo|yr[- ]?old)s?|\W*$)"
)
_SOME_ARE = re.compile(
    rf"\b(?P<n>\d{{1,2}}|one) of (?:the|those|these|them|our|my)(?: (?:\d{{1,2}}|{_YOUNG}|\d{{1,2}} {_YOUNG}))?"
    r" (?:is|are|was|were|be|turns?|turned)\b"
)
_AGE_NEXT = re.compile(
    r"^ (?:only |actually |already |just |about to be )*(\d{1,2})\b(?! ?(?:[:%/]|am|pm|of|in|feet|foot|ft))"
)
_ADULTS_ALONE = re.compile(
    r"\b(?:it'?s|it is|it would be|we'?re|make (?:it|that)|so|then|be|with) (?:just|only) (?:the |us |our )?"
    r"(?:(?P<n>\d{1,3}) )?(?:adults|grown[- ]?ups)\b(?! (?:who|that|pay|can|may|get|menu))"
    r"|\b(?:adults|grown[- ]?ups) only\b(?! (?:menu|pay|get))"
    r"|(?:^|[.,;!] )(?:just|only) the (?P<m>\d{1,3}) (?:adults|grown[- ]?ups)\b(?! (?:who|that|pay|can|may|get|menu))"
    rf"|\bleave (?:the |our )?{_YOUNG} (?:out|at home)\b"
    rf"|\bno {_YOUNG}(?: after all| then| anymore)(?=\W*$|[,.;])"
)


_ONE_OFF = re.compile(
    r"\btake (?:that (?:one|1)|one|1)(?: person| guest| adult)? off\b(?! (?:the|my|our) (?!list|count|total|number))"
)
_PAIR = re.compile(  # "so that makes us 14 and 5": adults and children, where both were told before
    r"\b(?:makes (?:us|it|that)|so (?:we're|it's|that's|we are|it is)|that's|down to|up to|back to) (?P<a>\d{1,3})"
    r" and (?P<c>\d{1,2})"
    r"(?=\W*(?:$|[.,;!?])| (?:now|then|total|kids|children)\b)"
)


def with_heads(wanted: Wanted, heads: Counter[str]) -> Wanted | None:
    """The party with heads added and taken away; None when it would have fewer than none of a kind, or no adult."""
    adults = (wanted.adults or 0) + heads["adults"]
    children, toddlers = wanted.children + heads["children"], wanted.toddlers + heads["toddlers"]
    if adults < 1 or children < 0 or toddlers < 0:
        return None
    return replace(wanted, adults=adults, children=children, toddlers=toddlers, counted_all_as_adults=False)


def each_brings_one(wanted: Wanted, text: str) -> Wanted | None:
    """ "if everyone brings a kid, all under 5": as many as there are adults, of the kind their age tells."""
    if not _EACH_BRINGS.search(text):
        return None
    ages, below = ages_in(text), _UNDER.search(text)
    if ages:
        kind = kind_of(max(ages))
    elif below:
        kind = "toddlers" if int(below["n"]) <= TODDLER_UP_TO + 1 else "children"
    else:
        kind = "toddlers" if _TOT.search(text) else "children"
    return with_heads(wanted, Counter({kind: wanted.adults or 0}))


def adults_alone(wanted: Wanted, text: str) -> Wanted | None:
    """ "and it's just the 50 adults", "leave the kids out": nobody young comes along."""
    found, told = _ADULTS_ALONE.search(text), find_party(text)
    if not found or not (wanted.children or wanted.toddlers) or told.children or told.toddlers:
        return None
    number = found["n"] or found["m"] or told.adults or wanted.adults
    if told.relative or number is None:
        return None
    return replace(wanted, adults=int(number), children=0, toddlers=0, counted_all_as_adults=False)


def some_are_aged(wanted: Wanted, text: str) -> Wanted | None:
    """ "two of those nine are little, they're 4 and 5": some of the children counted already, by their ages."""
    found = _SOME_ARE.search(text)
    if not found or find_party(text).adults is not None:
        return None
    ages = ages_in(text) or [int(age) for age in _AGE_NEXT.findall(text[found.end() :])]
    number = 1 if found["n"] == "one" else int(found["n"])
    if not ages or len(ages) not in (1, number) or number > wanted.children:
        return None
    heads = Counter({"children": -number})
    for age in ages if len(ages) == number else ages * number:
        heads[kind_of(age)] += 1
    return with_heads(wanted, heads)


def those_are_aged(wanted: Wanted, text: str) -> Wanted | None:
    """ "and if those were eight-year-olds": all the young ones of another kind."""
    found = _THOSE_ARE.search(text)
    minors = wanted.children + wanted.toddlers
    if not found or not minors:
        return None
    heads = Counter({"children": -wanted.children, "toddlers": -wanted.toddlers})
    heads[kind_of(int(found["n"]))] += minors
    return with_heads(wanted, heads)


def one_off(wanted: Wanted, text: str) -> Wanted | None:
    """ "I counted him twice, take one off"."""
    return with_heads(wanted, Counter({"adults": -1})) if _ONE_OFF.search(text) else None


def pair_told(wanted: Wanted, text: str) -> Wanted | None:
    """ "so that makes us 14 and 5": adults and children, where both were told before."""
    found = _PAIR.search(text)
    if not found or not wanted.children or wanted.toddlers:
        return None
    return replace(wanted, adults=int(found["a"]), children=int(found["c"]), counted_all_as_adults=False)
