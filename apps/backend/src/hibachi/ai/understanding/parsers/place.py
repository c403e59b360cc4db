"""Where the party is: ZIP and city.

City names come from the gazetteer `cities.txt` (Californian post-office cities and the places people
ask about just outside); a name counts after a word of place, before "CA", or as the whole message. Names of far places
(`geo.named_places`) count after fewer words, since guests fly in from there, and wherever their state is named.
"""

import re
from functools import lru_cache
from importlib import resources

from hibachi.ai.understanding.text import Found
from hibachi.geo.named_places import STATES, far_names, places_named
from hibachi.geo.zip_table import places_of_city

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
    r"|about|until|called|named) (?:downtown |north |south |east |west )?|^|(?<=[.!?] ))"
)
_NAME = r"[a-z][a-z.'-]*(?: [a-z][a-z.'-]*){0,3}"
_PLACE = re.compile(rf"{_BEFORE}(?:the city of )?(?=({_NAME}))")
_STATE = re.compile(rf"(?<![a-z.'-])({_NAME}),? (?:ca|calif|california)\b")
# "Flying to", "back to" and the like tell of people, not of the party.
_LEAVING = ("been", "went", "back", "going", "flying", "moving", "heading", "trip", "flight", "flights")
_TO = "".join(rf"(?<!{word} )" for word in _LEAVING) + "to"
_TO_A_PARTY = (
    rf"(?:\b(?:in|at|near|outside(?: of)?|serve|cover|reach|do(?:ing)?|about|{_TO}) "
    r"(?:downtown |north |south |east |west )?|^|[,.?!;] )"
)
_PIECE = re.compile(r"(?:^|(?<=[,.;!?] ))[a-z][a-z' -]*[a-z](?=$|[,.;!?])")  # "my house it is, san ramon"
_CHOSEN = re.compile(  # "ok modesto then", "fremont it is", "let's go with hayward"
    rf"(?:^|(?<=[.,;!?] ))(?:ok|okay|alright|all right|fine|so|yes|yeah|well|then|and|let's do|let's go with|let's"
    rf" take|we'll do|we'll take"
    rf"|go with|going with|make it|i'd say|say|,| )*\b(?P<name>{_NAME}?)(?: then| it is| please| works| wins)(?=\W*"
    rf"(?:$|[.,;!?]))"
)
_REPLIES = frozenset({"nice", "cool", "likely"})  # cities, and what people say to an answer
_VENUE = (
    r"(?:branch|office|house|home|place|cabin|condo|property|venue|warehouse|location|team|wedding|party|birthday"
    r"|reunion"
    r"|event|retreat)"
)
_HELD_THERE = re.compile(rf"(?:^|\b(?:our|the|my|a) )(?=({_NAME}))(?=[a-z.' -]+? {_VENUE}\b)")
_FAR = re.compile(rf"{_TO_A_PARTY}(?=({_NAME}))")
_OTHERS_ARE = re.compile(  # where somebody is who does not come tells nothing of the party
    r"\b(?:away|stuck|stationed|deployed|vacationing|(?:on|for) (?:vacation|holiday|business|leave)|retired|raised|born"
    r"|grew up|(?:did|tried|saw|had|ate) (?:this|that|it|one|hibachi)(?: before| once)?(?: (?:at|in) an? \w+)?"
    r"|(?:lives|working|works|studies|studying|staying) (?=(?:up |down |out |over |back )?(?:in|at)\b))"
    r" ?(?:up |down |out |over |back )?(?:in|at|to) "
)
_ASKED_THERE = re.compile(  # "have to ring my daughter in tulsa first", "sleeping now in manila time"
    r"\b(?:call|ring|phone|text|ask|tell|consult|e-?mail|check with|talk to|speak to) (?:\w+ )?(?:my|our|his|her|the)"
    r" (?:\w+ )?\w+ "
    r"(?:back |over |up |down )?in (?:[a-z]+ ?){1,2}(?= first\b|[,.;!]|$)|\bin [a-z]+ time\b"
    r"|(?<!you )(?<!chef )(?<!chefs )\b(?:comes?|coming|fl(?:y|ies|ying)|driv(?:e|es|ing)|visiting|travell?ing)(?: "
    r"(?:in|up|down|over))?"
    r" from [a-z]+\b|\b(?:he|she|one|1)(?:'s| is)(?: still| away| over)? in [a-z]+\b|\bstays? (?:behind )?in [a-z]+\b"
)
_HOSTS = re.compile(r"\bhost(?:s|ed|ing)?\b|\bat (?:her|his|their) (?:place|house|home)\b")
_AT_THEIRS = re.compile(
    r"\bat (?:my|our|his|her|their|the) (?:\w+ ){0,2}\w+'?s\b|\b(?:he|she|they)(?:'s| is|'re| are)? hosting\b"
)
_CODES = {code.lower() for code in STATES.values()}
_WORDS_TOO = frozenset({"al", "co", "de", "hi", "id", "in", "la", "ma", "me", "mo", "oh", "ok", "or", "pa"})
_IN_A_STATE = re.compile(
    rf"({_NAME})(?:,? (?:{'|'.join([*STATES, *sorted(_CODES - _WORDS_TOO)])})|, (?:{'|'.join(sorted(_WORDS_TOO))}))\b"
)
_LONE = re.compile(r"[,.?!;] $")
_COMMON_WORDS = frozenset(
    re.findall(
        r"[a-z]+",
        """orange commerce industry paradise weed needles likely rescue cool nice bell bishop elk rodeo ross victor
    marina walnut empire herald hood topaz lotus essex durham canyon badger baker coyote crest challenge
    diamond feather hope standard strawberry tracy ramona selma julian arnold nelson norden posey woody
    adelaide winters alta vista igo ono twain onyx holt helm mecca corona carson sky forest forks mountain
    ranch oak view valley volcano pines edison vina zenia alpine date madison""",
    )
)


def find_zip(text: str) -> Found[str] | None:
    """The last five-digit ZIP that is not a sum or a count."""
    matches = [m for m in _ZIP.finditer(text) if not _NOT_ZIP.match(text, m.end())]
    return Found(matches[-1][1], *matches[-1].span()) if matches else None


def find_city(text: str) -> Found[str] | None:
    """The last city named, in its official spelling."""
    if not _HOSTS.search(text):
        text = _ASKED_THERE.sub(lambda match: "_" * len(match.group()), text)
    if not _AT_THEIRS.search(text):
        text = _OTHERS_ARE.sub(lambda match: "_" * len(match.group()), text)
    found = [city for match in _STATE.finditer(text) if (city := _longest(match, suffix=True))]
    found += [city for match in _PLACE.finditer(text) if (city := _longest(match, suffix=False))]
    found += [city for match in _FAR.finditer(text) if (city := _far(match, text))]
    found += [Found(name, *match.span("name")) for match in _CHOSEN.finditer(text) if (name := _chosen(match["name"]))]
    found += [city for match in _HELD_THERE.finditer(text) if (city := _held_there(match, text))]
    found += [city for match in _IN_A_STATE.finditer(text) if (city := _in_a_state(match))]
    whole = text.strip(" .!?")
    if not found and whole not in _REPLIES and (name := _name(whole)):
        return Found(name, 0, len(text))
    if not found:
        alone = (piece for piece in _PIECE.finditer(text) if piece.group() not in _COMMON_WORDS)
        found = [Found(name, *piece.span()) for piece in alone if (name := _name(piece.group()))]
    return _last(found)


def _chosen(told: str) -> str | None:
    """The city that words before "then" or "it is" name; common words name none there."""
    return None if told in _COMMON_WORDS or told in _REPLIES else _name(told)


def _last(found: list[Found[str]]) -> Found[str] | None:
    """The last of the places, each as long as it is told: "Boise, Idaho" and not "Idaho"."""
    whole = [one for one in found if not any(_holds(other, one) for other in found)]
    return max(whole, key=lambda city: city.start) if whole else None


def _holds(outer: Found[str], inner: Found[str]) -> bool:
    span = outer.start, outer.end
    return span != (inner.start, inner.end) and span[0] <= inner.start and inner.end <= span[1]


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


def _far(match: re.Match[str], text: str) -> Found[str] | None:
    """The longest far place at the start of the matched words; after a stop only when it stands there alone."""
    words = match[1].split(" ")
    for count in range(len(words), 0, -1):
        name = far_names().get(" ".join(words[:count]).strip(".,'-"))
        if name is None:
            continue
        end = match.start(1) + len(" ".join(words[:count]))
        alone = not match[0] or _LONE.search(match[0])
        return None if alone and text[end : end + 1].isspace() else Found(name, match.start(1), end)
    return None


def _held_there(match: re.Match[str], text: str) -> Found[str] | None:
    """A place before what is held there: "our Portland branch", "Santa Barbara wedding"."""
    words = match[1].split(" ")
    for count in range(len(words), 0, -1):
        told = " ".join(words[:count])
        name = far_names().get(told) or (None if told in _COMMON_WORDS else _name(told))
        end = match.start(1) + len(told)
        if name and re.match(rf" {_VENUE}\b", text[end:]):
            return Found(name, match.start(1), end)
    return None


def _in_a_state(match: re.Match[str]) -> Found[str] | None:
    """A city with its state: of the words before the state the longest that are a city of it.

    "Pasadena, TX" keeps the state, since the name alone means another.
    """
    told = match[0][len(match[1]) :].strip(" ,")
    state = STATES.get(told, told.upper())
    words = match[1].strip(".,'-").split(" ")
    for start in range(len(words)):
        city = " ".join(words[start:]).title()
        if places_of_city(city, state):
            name = city if places_named(city)[0].state == state else f"{city}, {state}"
            return Found(name, match.end(1) - len(" ".join(words[start:])), match.end())
    return None


def _name(text: str) -> str | None:
    return _NICKNAMES.get(text) or _gazetteer().get(text)


@lru_cache(maxsize=1)
def _gazetteer() -> dict[str, str]:
    lines = resources.files(__package__).joinpath("cities.txt").read_text(encoding="utf-8").splitlines()
    return {line.lower(): line for line in lines if line}
