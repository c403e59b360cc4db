"""Dishes counted by who takes them: "6 of them with lobster", "4 people want the salmon", "noodles, say 5 orders".

All are put as plain counts of the dish ("6 lobster"), before dishes and heads are read.
"""

import re

from hibachi.ai.understanding.parsers.menu import ADDONS, UPGRADES

_PREMIUM = "|".join(UPGRADES.values())
_BY_PORTION = f"{ADDONS['fried_rice']}|{ADDONS['vegetables']}"  # of these a number alone is no order
_PORTIONS = re.compile(r"\d (?:orders?|portions?|servings?)\b")
_DISH = rf"{_PREMIUM}|{'|'.join(ADDONS.values())}"
_OF_ALL = r"(?:the|them|us|our|my|those|these)(?: \d{1,3}\b)?(?: adults| guests| people| grown[- ]?ups| ladies| men)?"
_SHARE = re.compile(
    rf"\b(?P<n>\d{{1,3}}) (?:of {_OF_ALL}"
    r"|(?:of the )?(?:guests|people|adults|grown[- ]?ups)(?= (?:swap|switch|upgrad|trade))"
    r"|(?<=all \d )(?:guests|people|adults|grown[- ]?ups)|(?<=all \d\d )(?:guests|people|adults|grown[- ]?ups))"
    rf"(?P<between>(?:[^.?!;\d]|\b1\b){{0,35}}?)\b(?P<what>{_PREMIUM})\b(?: people)?"
)
_WHO = r"(?:people|guests|persons?|adults|friends|guys|ladies|women|men|kids|of (?:us|them|the \w+|my \w+|our \w+))"
_TAKES = (
    r"(?:(?:each |all |would |will |'d |'ll )*(?:wants?|likes?|love|gets?|takes?|orders?|has|have|having|get|go for"
    r"|adds?"
    r"|asked for|are having|are getting|are adding))"
)
_THIRD_FOR = re.compile(
    rf"\b(?P<n>\d{{1,3}}) {_WHO} {_TAKES} (?:an? |the |some )?(?P<what>[a-z ]{{4,20}}?)"
    r"(?P<third> as (?:an? |the |their )?(?:third|3rd|extra|additional)\b)"
)
_WANT_A_THIRD = re.compile(  # "5 of the engineers want a third protein"
    r"\b(?P<n>\d{1,3}) (?:of (?:us|them|(?:the|my|our) \w+)|[a-z]+s|people|persons?) (?:each |all |would |will )*"
    r"(?:want|like|take|get|add|order|have)s? (?:an? |1 )(?:third|3rd|extra|additional) protein\b"
)
_THIRD_FOR_SOME = re.compile(
    r"\b(?:an? |1 )?(?:third|3rd|extra|additional) protein for (?P<n>\d{1,3})(?: of (?:us|them|the \w+))?\b"
)
_POINTED = re.compile(
    rf"\b(?P<what>{_DISH})(?P<between>[^?!]{{0,40}}?)\b(?P<n>\d{{1,3}}) of (?:those|them"
    r"|these)\b(?! (?:are|adults|guests|people|kids|eat|want|can't|don't|have|with))"
)
_COUNTED_AFTER = re.compile(  # "noodles, say 5 orders", "gyoza for the table. 2 plates", "yakisoba? maybe 5"
    rf"(?<!\d )(?<!\d extra )\b(?P<what>{_DISH})\b(?P<between>(?!_)[^.?!;:\d_]{{0,30}}?)"
    r"(?:[.,?:!]+ ?| (?=say\b|maybe\b|like\b|about\b|so\b|just\b|make\b|we need\b|i need\b|i'd say\b))"
    r"(?:(?:i'd|i would|let's)? ?(?:say|maybe|like|about|so|just|only|make (?:it|that)|we need|i need|probably)[, ]+)*"
    r"(?P<n>\d{1,3})(?: (?:orders?|portions?|servings?|plates?)\b(?: of (?:those|them|em|it|these)\b)?(?! of)"
    r"|(?=(?: please| thanks| then| for the table| in total)*\W*(?:$|[.!;])))"
)
_ONE_OF_KIN = (
    r"(?:mom|mum|mother|dad|father|wife|husband|sister|brother|aunt|uncle|grandma|grandpa|grandmother|grandfather"
    r"|boss|son"
    r"|daughter|partner|fianc\w+|girlfriend|boyfriend|cousin|niece|nephew)"
)
_FOR_KIN = re.compile(  # "filet for my mom and dad": one each
    rf"(?<!\d )\b(?P<what>{_PREMIUM}) for (?P<whom>(?:my|our|his|her) {_ONE_OF_KIN}(?:(?:,? and|,) (?:(?:my"
    rf"|our) )?{_ONE_OF_KIN})*)\b"
)
_TAKERS = re.compile(
    rf"\b(?:all (?P<all>\d{{1,3}})(?: of us)?|(?P<n>\d{{1,3}}|half) (?:of (?:us(?: \(\d{{1,3}}\))?|them|(?:the|my"
    rf"|our) (?!{_DISH})\w+)|(?:the )?(?:people"
    rf"|guests|persons?"
    r"|adults|grown[- ]?ups|friends|guys|ladies|women|men|kids|others?|party|group|table)))\b"
    r"(?P<between>(?: (?:who|that|they|each|all|would|will|'d|'ll|rather|prefer|like|wants?|wish|to|gets?|takes?"
    r"|orders?|eats?|had|has|have|having|do|did|does|go(?:es)?|going|ask(?:ed|s)?|for|on|with|upgrad\w+|switch\w*"
    r"|swap\w*|replac\w+|chang\w+"
    r"|choos\w+|chose|pick\w*|are|the|an?|one|1|their|of|our|its?|chicken|shrimp|steak|tofu|calamari|protein\w*"
    r"|meat\w*))*?)"
    rf" (?P<what>{_PREMIUM})\b"
)


_THE_ADULTS = re.compile(  # "everybody at the grown-up table takes filet", "lobster for all the adults"
    rf"\b(?:every(?:body|one)|all|each|every)(?: of)?(?: at)?(?: the| our)? (?:adults?|grown[- ]?ups?)(?: table)?"
    rf"(?: (?:who|that|wants?|would|will|like|to|gets?|takes?|has|have|having|goes?|for|the|a|an))*? "
    rf"(?P<what>{_PREMIUM})\b"
    rf"|\b(?P<first>{_PREMIUM})(?: upgrades?)? for (?:all|each|every one)(?: of)?(?: the| our)? (?:adults?"
    rf"|grown[- ]?ups)\b"
)
_AND_ONE = re.compile(  # "2 want scallops, and the doctor lobster": one more of the other
    rf"(?P<first>\b\d{{1,3}} (?:{_PREMIUM})\b[^.?!;\d]{{0,30}}),? and (?:for )?(?:the|my|our|his|her) (?!rest|others?"
    rf"|adults|kids|same)"
    rf"[a-z]+(?: (?:wants|takes|gets|has|will have|would like|prefers))? (?:the |an? )?(?P<other>{_PREMIUM})\b"
)


def shared_out(text: str) -> str:
    """ "6 of them with lobster" as "6 lobster", "lobster. 6 of those" as well: a dish counted by who takes it."""
    text = _THIRD_FOR_SOME.sub(lambda match: f"{match['n']} extra proteins", text)
    text = _WANT_A_THIRD.sub(lambda match: f"{match['n']} extra proteins", _FOR_KIN.sub(_counted_by_kin, text))
    text = _THIRD_FOR.sub(lambda match: f"{match['n']} {match['what']}{match['third']}", text)
    text = _POINTED.sub(_number_first, text)
    text = _COUNTED_AFTER.sub(_number_first, text)
    text = _SHARE.sub(lambda match: f"{match['n']} {match['what']}", text)
    return _AND_ONE.sub(lambda match: f"{match['first']} and 1 {match['other']}", text)


def takers_counted(text: str, guests: int, adults: int = 0) -> str:
    """The text with the people of a known party who take a dish as counts of it: they are some of the `guests`, or all
    of its `adults`.
    """
    if adults:
        text = _THE_ADULTS.sub(lambda match: f"{adults} {match['what'] or match['first']}", text)
    return _TAKERS.sub(lambda match: _of_party(match, guests), text)


def _of_party(match: re.Match[str], guests: int) -> str:
    half, odd = divmod(guests, 2)
    if match["n"] == "half":
        return match.group() if odd else f"{half} {match['what']}"
    number = match["n"] or match["all"]
    return f"{number} {match['what']}" if int(number) <= guests else match.group()


def _number_first(match: re.Match[str]) -> str:
    portions = _PORTIONS.search(match.group()) and re.fullmatch(_BY_PORTION, match["what"])
    return f"{match['n']} {'extra ' if portions else ''}{match['what']}{match['between']}"


def _counted_by_kin(match: re.Match[str]) -> str:
    return f"{len(re.findall(_ONE_OF_KIN, match['whom']))} {match['what']}"
