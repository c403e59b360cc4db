"""Where the party is: ZIP and city.

City names come from the gazetteer `cities.txt` (Californian post-office cities and the places people
ask about just outside); a name counts after a word of place, before "CA", or as the whole message.
"""

import re
from functools import lru_cache
from importlib import resources

from hibachi.ai.understanding.text import Found

_ZIP = re.compile(r"(?<![\d$#.,/-])(\d{5})(?:-\d{4})?(?![\d/]|,\d|\.\d)")
_NOT_ZIP = re.compile(r" ?(?:people|guests|dollars|bucks)")
_NICKNAMES = {
    "sf": "San Francisco", "san fran": "San Francisco", "san fransisco": "San Francisco", "frisco": "San Francisco",
    "san franciso": "San Francisco", "sj": "San Jose", "sac": "Sacramento", "sacto": "Sacramento",
    "la": "Los Angeles", "l.a.": "Los Angeles", "los angles": "Los Angeles", "vegas": "Las Vegas",
    "mtn view": "Mountain View", "mt view": "Mountain View", "walnut creak": "Walnut Creek",
    "freemont": "Fremont", "sacremento": "Sacramento", "half moon bay": "Half Moon Bay", "tahoe": "South Lake Tahoe",
    "lake tahoe": "South Lake Tahoe", "ssf": "South San Francisco", "south sf": "South San Francisco",
    "pleasenton": "Pleasanton", "st helena": "Saint Helena", "napa valley": "Napa",
    "mammoth": "Mammoth Lakes", "mammoth mountain": "Mammoth Lakes", "big bear": "Big Bear Lake",
    "disneyland": "Anaheim", "yosemite": "Yosemite National Park", "coachella valley": "Indio",
    "shasta": "Mount Shasta",
    "mt shasta": "Mount Shasta", "mount shasta": "Mount Shasta", "humboldt": "Eureka", "socal": "Los Angeles",
    "so cal": "Los Angeles", "southern california": "Los Angeles", "hollywood": "Los Angeles", "slo": "San Luis Obispo",
    "orange county": "Irvine", "catalina": "Avalon", "catalina island": "Avalon", "north lake tahoe": "Truckee",
    "arrowhead": "Lake Arrowhead", "redwoods": "Crescent City", "central coast": "San Luis Obispo",
}  # fmt: skip
_BEFORE = (
    r"(?:\b(?:in|to|at|near|from|around|of|for|serve|cover|service|reach|outside|by|is|live in|party in"
    r"|about) (?:downtown |north |south |east |west )?|^|(?<=[.!?] ))"
)
_PLACE = re.compile(rf"{_BEFORE}(?:the city of )?(?=([a-z][a-z.'-]*(?: [a-z][a-z.'-]*){{0,3}}))")
_STATE = re.compile(r"(?<![a-z.'-])([a-z][a-z.'-]*(?: [a-z][a-z.'-]*){0,3}),? (?:ca|calif|california)\b")
_COMMON_WORDS = frozenset(
    re.findall(
        r"[a-z]+",
        """orange commerce industry paradise weed needles likely rescue cool nice bell bishop elk rodeo ross victor
    marina walnut empire herald hood topaz lotus essex durham canyon badger baker coyote crest challenge
    diamond feather hope standard strawberry tracy ramona selma julian arnold nelson norden posey woody
    adelaide winters alta vista igo ono twain onyx holt helm mecca corona carson sky forest forks mountain
    ranch oak view valley volcano pines edison vina zenia alpine date""",
    )
)


def find_zip(text: str) -> Found[str] | None:
    """The last five-digit ZIP that is not a sum or a count."""
    matches = [m for m in _ZIP.finditer(text) if not _NOT_ZIP.match(text, m.end())]
    return Found(matches[-1][1], *matches[-1].span()) if matches else None


def find_city(text: str) -> Found[str] | None:
    """The last city named, in its official spelling."""
    found = [city for match in _STATE.finditer(text) if (city := _longest(match, suffix=True))]
    found += [city for match in _PLACE.finditer(text) if (city := _longest(match, suffix=False))]
    if not found and (whole := _name(text.strip(" .!?"))):
        return Found(whole, 0, len(text))
    return max(found, key=lambda city: city.start) if found else None


def _longest(match: re.Match[str], *, suffix: bool) -> Found[str] | None:
    """The longest city name at the start of the matched words (at their end when a state follows)."""
    words = match[1].split(" ")
    for count in range(len(words), 0, -1):
        words_taken = words[-count:] if suffix else words[:count]
        text = " ".join(words_taken).strip(".,'-")
        name = _name(text)
        if name is None or (text in _COMMON_WORDS and not suffix):
            continue
        if not suffix and match.start() == match.start(1) and count != len(words):
            continue
        start = match.end(1) - len(" ".join(words_taken)) if suffix else match.start(1)
        return Found(name, start, start + len(" ".join(words_taken)))
    return None


def _name(text: str) -> str | None:
    return _NICKNAMES.get(text) or _gazetteer().get(text)


@lru_cache(maxsize=1)
def _gazetteer() -> dict[str, str]:
    lines = resources.files(__package__).joinpath("cities.txt").read_text(encoding="utf-8").splitlines()
    return {line.lower(): line for line in lines if line}
