"""Groups told by a name of their own and an age of all of them: "14 players, they're all 11 and 12", "15 singers, all
grown". Whatever they are called, they are counted as the kind of guest their ages make.
"""

import re

from hibachi.ai.understanding.parsers.ages import kind_of

_AGE = r"(?:\d{1,2}|one)"
_AGES = rf"{_AGE}(?:,? ?(?:or|and|to|thru|through|-|–|,|/|&) ?{_AGE})*"
_OLD = r"(?:[- ]?(?:years?|yrs?)(?:[- ]olds?| of age)?|[- ]?yo'?s?)"
_ENDS = (
    r"(?=\W*(?:$|[,.;?!)]| (?:in|at|on|for|and|plus|with|what|how|so|but|please|pls|we|is|would|zip|then|my|our|as|or"
    r"|including)\b))"
)
_ALL = (
    r"(?:(?:they|these|those|all|everyone|everybody|each|most|the (?P=noun))(?: (?:of )?(?:them|us|whom))?"
    r"(?:'re| are| is)?"
    r"(?: all| each)?)"
)
_ABOUT = r"(?:(?:like|about|around|roughly|just|only|from|between|either|maybe) )*"
_GROUP = re.compile(
    r"\b(?P<n>\d{1,3}) (?!dogs|cats|pets|horses)(?:\w+ )??"
    r"(?P<noun>(?:small|little|big|young|older) ones|[a-z]{3,}s|children|women|men|people)"
    r"[,:;]?(?: and| who| which)? ?\(?(?:"
    rf"{_ALL} (?:aged |ages )?{_ABOUT}(?P<a>{_AGES})\b{_OLD}?{_ENDS}"
    rf"|(?:aged|ages?) {_ABOUT}(?P<b>{_AGES})\b{_OLD}?{_ENDS}"
    rf"|{_ABOUT}(?P<c>{_AGES}){_OLD}{_ENDS}"
    r"|(?P<grown>all(?: of (?:them|us))?(?: are|'re)? (?:grown(?:[- ]?ups?)?|adults?|over (?:1[3-9]|[2-9]\d)))\b"
    r")"
)


def counted_by_age(text: str) -> str:
    """The text with groups whose ages make one kind of guest put as counts of that kind."""
    return _GROUP.sub(_as_kind, text)


def _as_kind(match: re.Match[str]) -> str:
    if match["grown"]:
        return f"{match['n']} adults"
    listed = next(match[name] for name in "abc" if match[name])
    kinds = {kind_of(1 if age == "one" else int(age)) for age in re.findall(_AGE, listed)}
    return f"{match['n']} {kinds.pop()}" if len(kinds) == 1 else match.group()
