"""What a message does to a party that is known already.

Who joins and who stays away, who is older, how many of the last ones come, everybody counted as an adult. Pure; each
rule reads the message on its own, the first that finds something decides.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from hibachi.ai.dialogue import minors
from hibachi.ai.dialogue.minors import with_heads
from hibachi.ai.dialogue.types import Wanted
from hibachi.ai.understanding.parsers.ages import ages_in, kind_of
from hibachi.ai.understanding.parsers.company import stated, without_other_plans
from hibachi.ai.understanding.parsers.party import JOINING, find_party

_TEENS = range(13, 20)
_BE = r"(?:'s|'re| is| are| was| were)"
_PIECES = re.compile(
    r"[.;!?]+\s*|,? but |(?<!\d),? and (?=(?:the|my|our|both|\d+|an?|another) )|, (?=(?:but|the|my|our|both) |\d{1,2}"
    r" (?:more|less|fewer) )"
)
_LEAVES = re.compile(
    rf"\b(?:can'?t|cannot|couldn't|won't|not|isn't|aren't|wasn't|don't|doesn't|didn't) (?:\w+ )?(?:make it|com(?:e|ing)"
    r"|attend\w*|join(?:ing)?"
    r"|be (?:there|coming|joining)|able to (?:come|make it))\b|\b(?:flak(?:e|es|ed|ing)|bail(?:s|ed|ing)?"
    rf"|(?:drop|back|pull)(?:s|p?ed|p?ing)? out|cancel+ed|stay(?:s|ing)? (?:at )?home|no longer coming|said no"
    rf"|sits? (?:it|this one) out)\b|{_BE} (?:\w+ )?out\b(?! of| there| back)"
    rf"|{_BE} (?:\w+ )?(?:away|gone|out of town|elsewhere|off (?:at|to|on)|at (?:camp|college|work|school))\b"
)
_JOINS = re.compile(
    rf"\b(?:{JOINING}|joined|bring(?:s|ing)?|said yes|(?:also|now) (?:want|com)\w*|com(?:e|es|ing) now"
    r"|(?:want(?:s|ed)?|decided|plans?|able|going) to (?:come|join)|(?:will|'ll) (?:come|join)|can (?:come"
    r"|make it)|show(?:s|ing)? up|turn(?:s|ing)? up"
    r"|rsvp'?d)\b"
    rf"|{_BE} (?:\w+ )?(?:back(?: in)?|in|coming)\W*(?:,|$)|{_BE} coming\b"
)
_STAYS = re.compile(r"\b(?:still|all still) (?:com(?:e|ing)|in|there|on|attending|showing up)\b")
_MORE = re.compile(r"\b(?:more|another|extra|additional|added?)\b")
_FEWER = re.compile(
    r"\b\d{1,2} (?:less|fewer) (?:adults?|grown[- ]?ups?|kids?|children|child|toddlers?|people|guests?)\b"
)
_SETTLED = re.compile(
    r"\b(?:altogether|in total|in all|make (?:it|that) (?:just |only )?\d+|so (?:we're|that's|it's) (?:now )?\d+)\b"
)
_MORE_OF_THEM = re.compile(  # "two more partners come": of a kind nobody listed
    r"\b(?P<n>\d{1,2}) (?:more|other|extra|additional|new) (?!hours|days|weeks|months|minutes|tables|chefs|grills"
    r"|plates|orders|servings|portions|questions|things|chairs|times|miles|dates|options|proteins|upgrades)"
    r"[a-z]+(?:s|men|women|folk)\b(?= (?:\w+ ){0,2}(?:come|coming|join|joining|show|want|can|will|said|are)\b)"
)
_YOUNG_ONES = re.compile(r"\b(?:kids|child\w*|boys|girls|grandkids|grandchild\w*|scouts|pupils|campers)\b")
_IN_SUM = re.compile(r"\bso (?:that's |it's |that makes |we need )?\d{1,2} more\b")  # of those just named
_DEFINITE = r"(?:the|my|our|his|her|that|both|both (?:the|my|our)|(?:the|my|our) other)"
_AGED_ONE = re.compile(rf"\b{_DEFINITE} (?P<age>\d{{1,2}})[- ]?(?:years?[- ]?olds?|yo|yr[- ]?olds?)\b")
_GROUP = re.compile(
    rf"\b{_DEFINITE} (?:(?P<n>\d{{1,2}}) )?(?:\w+ )?(?:(?P<teens>teen(?:ager)?s?)|(?P<tots>toddlers?|bab(?:y|ies)"
    r"|infants?|(?:tiny|little) ones?)|(?P<kids>kids?|child(?:ren)?|grand(?:kids?|child(?:ren)?)))\b(?!'s?\b)"
)
_SOME_OF = re.compile(
    r"\b(?P<n>\d{1,2}|one|a couple) of (?:them|us|those|these|(?:my|our|the) (?:\w+ )?(?P<who>\w+))\b"
)
_RELATIVES = (
    r"(?:cousins|sisters|brothers|nieces|nephews|aunts|uncles|friends|neighbou?rs|colleagues|roommates|in-laws"
    r"|grandparents|parents|siblings|kids|children|grandkids|grandchildren|sons|daughters|boys|girls|little ones)"
)
_KIN = re.compile(
    r"\b(?:my|our|his|her|their) (?:\w+ )?(?:cousin|wife|husband|partner|mom|mum|mother|dad|father|brother"
    r"|sister|uncle|aunt|grandma"
    r"|grandpa|grandmother|grandfather|boss|neighbou?r|friend|buddy|fianc\w+|girlfriend|boyfriend|roommate|colleague)"
    r"(?:[- ]in[- ]law)?\b(?! (?:and (?:i|me)|in law)\b)"
)
_OURS = re.compile(  # "my 2 nieces", "4 of the cousins", "the 3 little ones": named, so they are not all who come
    r"(?<!only )(?<!just )\b(?:(?:my|our|his|her|their|the) (?P<n>\d{1,2})|(?P<m>\d{1,2}) of (?:my|our|his|her"
    r"|their|the)) "
    rf"(?:\w+ )?(?P<who>{_RELATIVES})\b"
)
_WITH_THEIRS = re.compile(r"\b(?:he|she|my \w+) and (?=$|(?:his|her|their) $)")  # "she and her 2 boys"
_COME = re.compile(rf"\b(?:com(?:e|es|ing)|came|are in|show(?:s|ed)? up|{JOINING})\b")
_OF_CHILDREN = re.compile(r"kids|children|grand(?:kids|children)|boys|girls|sons|daughters|little")
_BETWEEN = re.compile(r"\bbetween (?P<low>\d{1,2}) (?:and|to) (?P<high>\d{1,2})\b")
_OLD = r"(?:[- ]?(?:years?[- ]?old|yo|yr[- ]?old)s?)"
_NOW = r"(?:still |only |just |now |already |actually |really |about to be |going to be |more like )*(?:a |an )?"
_TURNS = r"(?:is|was|were|be|'s|'ll be|turn(?:s|ed|ing)?|becomes?|as|counts? as|hit|hits|makes? (?:him|her)) "
_AGED = re.compile(
    rf"\b(?:{_DEFINITE}|an?) (?P<a>\d{{1,2}}){_OLD}\b[^?]{{0,90}}?\b{_TURNS}{_NOW}"
    r"(?P<b>\d{1,2})\b(?! ?(?:people|adults|guests|kids|children|of|am|pm|o'clock|percent|%|:))"
)
_CORRECTED = re.compile(
    rf"\b{_TURNS}{_NOW}(?P<b>\d{{1,2}})(?:{_OLD})?(?: now| already)?[^?\d]{{0,40}}?,? (?:and )?(?:not"
    r"|rather than|instead of"
    r"|no longer)"
    r" (?P<a>\d{1,2})\b(?! ?(?:people|adults|guests|kids|children))"
)
_ALL_ADULTS = re.compile(
    r"\b(?:all|all of (?:us|them)|everyone|everybody|(?:the|all the|my) (?:kids|children))(?: (?P<n>\d{1,3}))?(?: of "
    r"(?:us|them))? (?:\w+ )?(?:were|was|are|is|be|as|count(?:ed)? as|pa(?:id|y) (?:as|like)"
    r"|charged as|priced as) (?:all |an )?(?:adults?|grown[- ]?ups?)\b"
)
_ONLY_SOME = re.compile(
    r"\b(?:only|just|maybe|but) (?P<k>\d{1,2}|one) of (?:the|those|these|them|us|my|her|his)"
    r"(?: (?P<n>\d{1,2}))?\b[^.?!]{0,25}\b(?:show|come|came|turn|make it|join|can|do|attend|are in|said yes)"
)
_ONLY_SO_MANY = re.compile(
    r"\b(?:only|just) (?P<k>\d{1,3}) (?:people |guests |adults |of us )?(?:com(?:e|es)|came|show(?:s|ed)?"
    r"|turn(?:s|ed)?|made it"
    r"|make it|can|attend(?:s|ed)?)\b"
)
_HALF = re.compile(
    r"\b(?:only|just|maybe|about) half(?: of (?:us|them|the \w+|my \w+|our \w+))?\b[^.?!]{0,20}\b(?:show|come"
    r"|came|turn|make it"
    r"|attend)"
)
_NONE = re.compile(
    rf"\bwithout (?:them|those|(?:the|my|our) (?:\d+ )?(?:\w+ )?{_RELATIVES})\b|"
    r"\bthey(?:'ve| have)? (?:all )?(?:declined|said no|cancel+ed|can'?t (?:come|make it))\b"
    r"|\b(?:s?he|they)(?:'s|'re| is| are| all)* (?:not|n't) coming(?: after all)?\b|"
    r"\bnone of (?:the|those|these|them|my|her|his)(?: \d{1,2})?\b[^.?!]{0,25}\b(?:com\w+|show\w*|make it"
    r"|join\w*|can)\b|\b(?:they|those \d+)(?:'re| are)?(?: all)? (?:not|n't) coming(?: after all)?\b"
    r"|\bthey(?: all)? bailed\b"
)
_BACK_TO = re.compile(
    r"\b(?:original(?:ly)?|first|back (?:to|at|down to)|(?:leave|keep|have) it at|(?:stick|stay|go) (?:to|with|at))\b"
    r"[^.?!]{0,30}?"
    r"\b(?P<adults>\d{1,3}) (?:and|plus|&|\+) (?P<children>\d{1,2})\b(?! ?(?:[:/%]|am|pm|hours|days|miles))"
)
_THAT_ONE = re.compile(r"\bs?he\b")


@dataclass(frozen=True, slots=True)
class Known:
    """The party so far, as it was before the last what-if, and the ages named of its guests.

    `dated` tells that the message names a day or time: who cannot come then is why it moves, not a head less.
    """

    wanted: Wanted
    before: Wanted | None = None
    ages: tuple[int, ...] = ()
    dated: bool = False


def changed(known: Known, text: str) -> Wanted | None:
    """The party after a message in plain text; None when it changes nothing that these rules read."""
    if known.wanted.adults is None:
        return None
    for rule in _RULES:
        found = rule(known, text)
        if found is not None:
            return found
    return None


def ages_after(ages: tuple[int, ...], text: str) -> tuple[int, ...]:
    """The ages of guests named so far: a later list takes the place of what it names anew."""
    named = ages_in(text)
    was = _AGED.search(text) or _CORRECTED.search(text)
    if was and int(was["a"]) in ages:
        at = ages.index(int(was["a"]))
        return (*ages[:at], int(was["b"]), *ages[at + 1 :])
    return tuple(named) if named else ages


def _older(known: Known, text: str) -> Wanted | None:
    """ "the 5yo turns 6 before then", "she's 13, not 12": one guest of another kind."""
    was = _AGED.search(text) or _CORRECTED.search(text)
    if not was or was["a"] == was["b"]:
        return None
    heads = Counter({kind_of(int(was["b"])): 1})
    heads.subtract({kind_of(int(was["a"])): 1})
    return with_heads(known.wanted, heads)


def _all_adults(known: Known, text: str) -> Wanted | None:
    """ "what if all 16 were adults": everybody at the table, or just the children, by the adult's price."""
    found = _ALL_ADULTS.search(text)
    wanted = known.wanted
    if not found or (found["n"] and int(found["n"]) != wanted.seats) or wanted.seats == wanted.adults:
        return None
    return replace(wanted, adults=wanted.seats, children=0, toddlers=0, counted_all_as_adults=False)


def _only_some(known: Known, text: str) -> Wanted | None:
    """ "only 2 of those 4 show": of those added last, else of the whole party."""
    if _HALF.search(text) and not (known.wanted.children or known.wanted.toddlers):
        return replace(known.wanted, adults=max(1, known.wanted.seats // 2))
    found = _ONLY_SOME.search(text)
    if not found:
        so_many = _ONLY_SO_MANY.search(text)
        alike = not (known.wanted.children or known.wanted.toddlers)
        return replace(known.wanted, adults=int(so_many["k"])) if so_many and alike else None
    some = 1 if found["k"] == "one" else int(found["k"])
    before, wanted = known.before, known.wanted
    added = wanted.seats - before.seats if before and before.adults is not None else 0
    of = int(found["n"]) if found["n"] else added
    if before and 0 < some <= of == added:
        return replace(before, adults=(before.adults or 0) + some, counted_all_as_adults=wanted.counted_all_as_adults)
    of_us = not found["n"] and not added and some < wanted.seats
    if (of_us or of == wanted.seats) and not (wanted.children or wanted.toddlers):
        return replace(wanted, adults=some)
    return None


def _ours_come(known: Known, text: str) -> Wanted | None:
    """ "what if my 2 nieces come, 8 and 9": so many on top, of the kind their ages tell."""
    found = _OURS.search(text)
    if not found or not _COME.search(text) or _LEAVES.search(text) or _SETTLED.search(text) or stated(text):
        return None
    theirs = Counter({"adults": 1 if _WITH_THEIRS.search(text[: found.start()]) else 0})
    number, ages, between = int(found["n"] or found["m"]), ages_in(text), _BETWEEN.search(text)
    if between and number != len(ages):
        ages = [int(between["low"]), int(between["high"])]
        kinds = {kind_of(age) for age in ages}
        return with_heads(known.wanted, theirs + Counter({kinds.pop(): number})) if len(kinds) == 1 else None
    if number == len(ages):
        return with_heads(known.wanted, theirs + Counter(kind_of(age) for age in ages))
    kind = "children" if _OF_CHILDREN.match(found["who"]) else "adults"
    return with_heads(known.wanted, theirs + Counter({kind: number})) if not ages else None


def _none_of_them(known: Known, text: str) -> Wanted | None:
    """ "none of them are coming": as it was before they were spoken of."""
    before = known.before
    if not before or before.seats >= known.wanted.seats or not _NONE.search(text):
        return None
    return replace(
        known.wanted,
        adults=before.adults,
        children=before.children,
        toddlers=before.toddlers,
        counted_all_as_adults=before.counted_all_as_adults,
    )


def _back_to(known: Known, text: str) -> Wanted | None:
    """ "let's leave it at the original 25 and 5": adults and children, as the party was told before."""
    found = _BACK_TO.search(text)
    with_children = known.wanted.children or (known.before and known.before.children)
    if not found or not with_children:
        return None
    counts = int(found["adults"]), int(found["children"])
    return replace(known.wanted, adults=counts[0], children=counts[1], counted_all_as_adults=False)


def _who_was_older(known: Known, text: str) -> Wanted | None:
    """ "and if she doesn't come at all": the one guest whose kind was put right last stays away."""
    before, wanted = known.before, known.wanted
    if not before or before.seats != wanted.seats or not (_THAT_ONE.search(text) and _LEAVES.search(text)):
        return None
    apart = Counter({"adults": wanted.adults or 0, "children": wanted.children, "toddlers": wanted.toddlers})
    apart.subtract({"adults": before.adults or 0, "children": before.children, "toddlers": before.toddlers})
    gained = [kind for kind, count in apart.items() if count > 0]
    return with_heads(wanted, Counter({gained[0]: -1})) if gained and apart[gained[0]] == 1 else None


def _coming_and_going(known: Known, text: str) -> Wanted | None:
    """Some join and others stay away in one message, or ones are named that only this talk knows ("the teens")."""
    if _SETTLED.search(text) or _IN_SUM.search(text) or stated(text):
        return None
    text = without_other_plans(text)
    moves = [move for piece in _PIECES.split(text) if (move := _move(known, piece))]
    signs = {sign for sign, _, _ in moves}
    if not moves or not (len(signs) > 1 or any(definite for _, _, definite in moves)):
        return None
    heads: Counter[str] = Counter()
    for sign, counted, _ in moves:
        for kind, count in counted.items():
            heads[kind] += sign * count
    return with_heads(known.wanted, heads)


def _move(known: Known, piece: str) -> tuple[int, Counter[str], bool] | None:
    """Whether a part of a message adds or takes away, and whom; the last tells that they were known already."""
    if _STAYS.search(piece):
        return None
    joins = bool(_JOINS.search(piece))
    sign = -1 if _LEAVES.search(piece) or _FEWER.search(piece) else 1 if joins or _MORE.search(piece) else 0
    if not sign:
        return None
    some = _SOME_OF.search(piece)
    if sign < 0 and some and _YOUNG_ONES.search(some.group()):
        return sign, _definite(known, piece), True
    party = find_party(piece)
    counted = Counter({kind: abs(value) for kind in _KINDS if (value := getattr(party, kind))})
    counted["adults"] += abs(party.guests or 0)
    if not +counted and sign > 0 and (more := _MORE_OF_THEM.search(piece)):
        counted["adults"] += int(more["n"])
    counted = +counted
    if counted:
        return sign, counted, False
    counted = _definite(known, piece) if joins or sign < 0 else counted
    if sign > 0 and _SOME_OF.search(piece):  # "6 of us are coming" adds nobody
        return None
    return (sign, counted, True) if counted else None


def _definite(known: Known, piece: str) -> Counter[str]:
    """Heads of ones known to this talk: "the 10-year-old", "both teens", "the baby", "my sister"."""
    if aged := _AGED_ONE.search(piece):
        return Counter({kind_of(int(aged["age"])): 1})
    if some := _SOME_OF.search(piece):
        number = {"one": 1, "a couple": 2}.get(some["n"]) or int(some["n"])
        kids = _YOUNG_ONES.search(some.group())
        return Counter({"children" if kids else "adults": number})
    group = _GROUP.search(piece)
    if group:
        return Counter({_kind_of_group(group): _size(known, group)})
    kin = 0 if known.dated else sum(1 for _ in _KIN.finditer(piece))
    return Counter({"adults": kin}) if kin else Counter()


def _kind_of_group(group: re.Match[str]) -> str:
    return "adults" if group["teens"] else "toddlers" if group["tots"] else "children"


def _size(known: Known, group: re.Match[str]) -> int:
    if group["n"]:
        return int(group["n"])
    if group.group().startswith("both"):
        return 2
    word = group["teens"] or group["tots"] or group["kids"]
    if not word.endswith(("s", "ren")):
        return 1
    if group["teens"]:
        return sum(age in _TEENS for age in known.ages) or 1
    return known.wanted.toddlers if group["tots"] else known.wanted.children


_KINDS = ("adults", "children", "toddlers")


Rule = Callable[[Known, str], Wanted | None]
_RULES: tuple[Rule, ...] = (
    lambda known, text: minors.pair_told(known.wanted, text),
    lambda known, text: minors.one_off(known.wanted, text),
    _none_of_them,
    _back_to,
    lambda known, text: minors.adults_alone(known.wanted, text),
    lambda known, text: minors.some_are_aged(known.wanted, text),
    lambda known, text: minors.each_brings_one(known.wanted, text),
    lambda known, text: minors.those_are_aged(known.wanted, text),
    _only_some,
    _ours_come,
    _all_adults,
    _older,
    _who_was_older,
    _coming_and_going,
)
