"""Head counts: adults, children, toddlers and people of no stated kind.

The last value after a correction counts ("10, no wait, 12"); a total with a named part is split
("8 of us including 2 kids" is 6 and 2); ranges become `guests_min` and `guests_max`.
"""

import re
from collections import Counter
from dataclasses import replace

from hibachi.ai.understanding.parsers.ages import find_aged
from hibachi.ai.understanding.parsers.company import before_reason, counted_out, restated, stated, without_other_plans
from hibachi.ai.understanding.parsers.groups import counted_by_age
from hibachi.ai.understanding.parsers.mentions import Mention, doers, without_divided, without_restated
from hibachi.ai.understanding.types import Party

JOINING = (  # ones on top of those counted already
    r"join(?:s|ing)?|tag(?:s|ging)? along|(?:com(?:e|es|ing)|came|eats?|eating|ate) (?:too|along|as well|also"
    r"|after all)"
    r"|fl(?:y|ies|ying|ew) (?:in|over|down|out)|dr(?:ive|ives|iving|ove) (?:in|over|down|up)|wants? in"
)
_CORRECTION = re.compile(
    r"[,.;]?\s*\b(?:no,? wait|wait,? no|wait|actually|sorry|i meant?|scratch that|correction|oops"
    r"|my bad|no,? make (?:it|that)|"
    r"make (?:it|that)|change (?:it|that) to|excuse me|let me (?:re)?count(?: again)?|on second thought"
    r"|but now|now it'?s|nope|rather)\b,?(?: (?:it'?s|make (?:it|that)|let'?s (?:say|do)|we'?(?:re| are)|i meant?|no))*"
)
_INSTEAD = re.compile(
    r"(\d{1,3})(?P<noun>[a-z ]{0,20}?),? (?:instead of|rather than|not) \d{1,3}\b"
    r"(?P<late> (?:people|guests|adults|kids|children))?"
)
_NOT_THIS = re.compile(r"\bnot \d{1,3}(?: (?:people|guests|adults|kids|children))?,? (?:but )?(?=\d)")
_ADULT_PEOPLE = re.compile(
    r"\b(\d{1,3}) (?:of us (?:are )?(?:adults|grown[- ]?ups)"
    r"|(?:adult|grown[- ]?up) (?:people|persons?|guests?)|(?:people|persons?|guests?),? (?:adults?"
    r"|all (?:adults|grown[- ]?ups)))\b(?! and)"
)
_NOUNS = {
    "adults": r"adults?|grown[- ]?ups?|grown(?= ?(?:$|[,.;!?]))"
    r"|(?:grown|big|older) (?:folks|people|persons|ones|men|women)|teens?|teenagers?"
    r"|men|women|ladies|guys|gentlemen|seniors|elders|(?:grand)?(?:parents|mothers|fathers)|moms|mums|dads|coaches"
    r"|chaperones|teachers|counsell?ors",
    "couples": r"couples",
    "toddlers": r"toddlers?|bab(?:y|ies)|infants?|newborns?",
    "children": r"kids?|child(?:ren)?|kiddies|(?:little|small|smaller|younger) ones|youngsters|boys|girls|grandkids"
    r"|grandchildren",
    "guests": r"people|guests?|persons?|of us|heads?|pax|folks|friends|family members|coworkers|colleagues|employees|"
    r"attendees|total|in total|altogether|in all|mouths|diners|others|seats|plates|participants"
    r"|team members|relatives|cousins|friends|buddies|classmates|teammates|rsvps?|invitees|family and friends",
}
_NOUN = "|".join(f"(?P<{kind}>{words})" for kind, words in _NOUNS.items())
_FILL = (
    r"(?:(?:of us (?=kids|children|girls|boys)|more|other|extra|additional|total|hungry|young|small|little|fewer|less"
    r"|or so|ish|plus|paying|confirmed|of my|of our|close|of the(?:m|se|se)?|of those|of whom|are|is)\b ?)*"
)
_HEADS = re.compile(
    rf"(?<![\w$.])(?:between )?(?P<n>\d{{1,4}}|\ban?\b|\banother\b|\bmy\b)(?: ?(?:-|to|or"
    rf"|and(?= \d+ (?:{_NOUNS['guests']}|{_NOUNS['adults']})\b)) ?(?P<hi>\d{{1,4}}))?\+?(?:ish)?(?: ?x)? ?{_FILL}"
    rf"\b(?:{_NOUN})\b(?!'s?\b| menus?\b| meals?\b| prices?\b| table\b| birthday| party\b| shower\b"
    rf"| rate\b| plate\b| at (?:the|a) (?:parade|game|fair|festival|concert|park|match|race|church)\b)"
)
_LABELLED = re.compile(
    r"(?<!\d )\b(?P<kind>adults?|kids|children|toddlers?|guests?|people|party size|head ?count"
    r"|total guests)(?: ?(?:[:=]|is|are) ?| - | (?=\d{1,3},? (?:and |plus )?(?:adults|kids|children|toddlers) \d)"
    r"|(?<=\d, kids) |(?<=\d, children) |(?<=\d, adults) )(?P<n>\d{1,3})\b(?! ?(?:years|yo|,? \d|and \d))"
)
_GROUP = re.compile(
    r"\b(?:(?:party|group|family|total|crowd|gathering|team|dinner|table|event|headcount|head count"
    r"|reservation) (?:size )?(?:of|for|is)|"
    r"we'?(?:re| are)|we'?ll be|we will be|(?:guests|people|adults) (?:will be|would be|are)|we(?:'d| would) be|we"
    r" have|i have|there(?:'s| is| are| will be|'ll be)"
    r"|it'?s|the full|somewhere|anywhere|plan(?:ning)? (?:with|on|for)"
    r"|expect(?:s|ing)?|(?:we|i|have|'ve) got|feeds?|feeding|hosting|serve|seats?|seating|having|"
    r"(?:head ?)?counts?(?: \w+){0,3} (?:to|at)|numbers?(?: \w+){0,3} to|(?:goes?|went|gone|be|is|are) (?:up|down) to|"
    r"around|about|approximately|roughly|maybe|probably|count(?:ing)? is|for|us) (?:about |around |the original |our"
    r" original "
    r"|like |maybe |probably |only |just |roughly |closer to )?"
    r"(?:between )?(?P<n>\d{1,4})(?: ?(?:-|to|or|and) ?(?P<hi>\d{1,4}))?(?:ish|\+)?\b"
    r"(?! ?(?:[:%/\d$]|-?hours?|-?days?|weeks?|months?|miles?|mi\b|minutes?|pm|am|a\.m|p\.m|o'clock"
    r"|chefs?|tables?|grills?|years?|dollars|bucks|protein"
    r"|per\b|each\b|an? (?:head|person|plate)\b|ft|feet|x\b|slot|pounds|times|different|people at (?:the"
    r"|a)|off\b"
    r"|of (?:the|those|them)\b))"
)
_OF_THINGS = re.compile(  # "there are 11 steps", "we have 3 dogs": a plural that is no doer ("20 nurses", "12 dancers")
    r"^(?:there|we have|i have|(?:we|i|'ve) (?:have )?got)\b.*\d (?:\w+ )?(?!\w*(?:[eo]rs|n[ct]es|nts|sts|ans"
    r"|tes|ees|ses)\b)"
    r"[a-z]{3,}s\b"
)
_PRICE_OF_ONE = re.compile(r"\b(?:for|per|by) (?:just |only )?(?:1|one|a single) (?:person|guest|head|plate|seat)\b")
_THOUSANDS = re.compile(r"(?<![\d$,.])(\d{1,2}),(\d{3})(?= (?:people|guests|adults|of us)\b)")
_GIFT = re.compile(r"\bgift (?:card|certificate)s?\b[^.?!]{0,30}?\b(?:for|of|worth) (?:\$ ?)?\d{2,4}\b")
_FOR_AN_OCCASION = re.compile(
    r"^\W*(?:so |like |about |around )?(?P<n>\d{1,3}) for (?:my|our|his|her|their|the|an?)\b(?! \d)"
)
_BARE = re.compile(
    r"^\W*(?:(?:ok|okay|and|for|so|just|about|around|like|say|it'?s|we'?re|now|how about|what about"
    r"|what if|roughly|approx|probably|maybe) )*(?:between )?(?P<n>\d{1,3})(?: ?(?:-|to|or"
    r"|and) ?(?P<hi>\d{1,3}))?(?:ish)?(?: (?:please|instead|then|now|total|max))*\W*$"
)
_SENTENCE = re.compile(r"(?<=[a-z\d][.!;]) |(?<=\d), (?=[a-z])")
_INCLUSIVE = re.compile(  # beside its number: "how much in total?" counts nobody
    r"(?<!\d)\d{1,3}(?: \w+){0,2},? (?:in )?(?:total|altogether|in all)\b"
    r"(?! (?:price|cost|bill|amount|sum|is|be|please)\b)"
    r"|\b(?:total|altogether|in all)(?: \w+){0,2}:? \d"
)
_ADDITIVE = re.compile(r"\bplus\b|\+|\band\b|&|\bwith an(?:other)? additional\b|\bas well as\b")
_INCLUDES = re.compile(r"\binclud|\bof (?:them|whom|those|which)\b|\bcounting\b|\bare\b|\bis\b|:|\bwith\b")
_MORE = re.compile(
    rf"\b(?:add(?:ing)?|another|more|additional|extra|also coming|{JOINING}"
    r"|(?:is|are|'s|she'll|he'll|will) bring(?:ing)? (?:along )?(?:her|his|their) \d)\b"
)
_FEWER = re.compile(
    r"\b(?:remove|less|fewer|minus|drop(?:ped)?(?: out)?|take (?:off|away)|can't come|not coming"
    r"|cancel+ed|won't (?:make it|be (?:coming|there))|lost|bail(?:ed|ing)?|back(?:ed|ing)? out"
    r"|pull(?:ed|ing)? out"
    r"|(?:can't|cannot|couldn't|not|aren't|isn't) (?:make it|coming|attending|able to (?:come|make it))"
    r"|no longer coming"
    r"|flak(?:es?|ed|ing)|down by)\b"
)
_COUPLE = re.compile(
    r"\b(?:me|myself|i|us)(?:,| and|,? &|,? \+|, and) my (?:wife|husband|partner|spouse|girlfriend|boyfriend|fianc\w+"
    r"|mom|dad|friend)\b|\bmy (?:wife|husband|partner|spouse|girlfriend|boyfriend|fianc\w+) (?:and|&"
    r"|\+) (?:i|me|myself)\b"
)
_SECOND_COUPLE = re.compile(r"\b(?:another|one other|a second|1 other|1 more) couple\b")
_TURN_UP = re.compile(
    r"\b(\d{1,3}) of (?:them|us) (?=(?:actually |really |do |can |will )?(?:show|come|turn|make it|end up)\b)"
)
_RULE_OF_ONE = re.compile(r"(?: of \d+| aged? \d+)? (?:cost|eat|charged?|pay|free|count)s?\b")
_MANY = re.compile(r"(?:s|children|men|women|ladies)$")
_BY_SO_MANY = re.compile(
    r"\b(?P<n>\d{1,3}|one) (?:more|fewer|less)(?: (?:of us|then|actually|after all|now))?(?=\W*(?:$|[,.;!?]"
    r"|please\b|thanks\b))"
)
_NUMBER_FIRST = re.compile(
    r"^\W*(?P<n>\d{1,3})(?:,| (?:because|since|as|cause|cuz|bc|now|given|and|with|so|if|i|we|my|there)\b)"
)
_PARTY_OF = re.compile(r"\b(?:party|group|crowd|table|dinner) (?:of|for) \d{1,3}\b")
_AND_ME = re.compile(r"(?:\bplus|\+|\band|&) (?:me|myself)\b(?! (?:and|or) my)")
_PLAIN_ONES = re.compile(r"^(?:an?|another|my)$")


def find_party(text: str, *, awaited: bool = False) -> Party:
    """Head counts of plain text whose dates, sums and dishes are blanked.

    `awaited` says that the party was just asked for, so that a bare number is a count.
    """
    text = _THOUSANDS.sub(r"\1\2", text)
    text = restated(counted_by_age(counted_out(_GIFT.sub(_blank, _PRICE_OF_ONE.sub(_blank, text)))))
    text = _ADULT_PEOPLE.sub(r"\1 adults", _NOT_THIS.sub("", _INSTEAD.sub(_kept_number, text)))
    text = _TURN_UP.sub(r"\1 people ", text)
    parts = _CORRECTION.split(text)
    mentions, again = _told_last(parts[0], bare=awaited or _alone(parts[0]))
    for number, part in enumerate(parts[1:], start=1):
        parts[number] = part = before_reason(part)
        later, more = _told_last(part, bare=True)
        mentions, again = _corrected(_put_right(mentions, part), later), again or more
    party = _counted(mentions, text)
    if again:  # "13 adults, my cousin's not coming, 13 adults": no sum
        return party
    settled = len(parts) > 1 and bool(_mentions(parts[-1], bare=True))  # "2 more are in. make it 16": no sum
    return _relative(party, _SENTENCE.split(parts[-1])[0] if settled else text)


def counts_heads(text: str) -> bool:
    """Whether a number stands with the word for whom it counts, unlike that of a house or a street."""
    named = any(match["n"].isdigit() for pattern in (_HEADS, _LABELLED) for match in pattern.finditer(text))
    return named or bool(_PARTY_OF.search(text) or doers(text))


def _told_last(text: str, *, bare: bool) -> tuple[list[Mention], bool]:
    """The counts that hold, and whether some were said again or put right."""
    found = _mentions(text, bare=bare)
    told = without_divided(found, text)
    kept = without_restated(told, text)
    return kept, len(kept) < len(told)


def _put_right(before: list[Mention], part: str) -> list[Mention]:
    """Earlier counts with the last one put right by a correction that gives its number and goes on to tell why."""
    number = _NUMBER_FIRST.match(part)
    if not number or not before:
        return before
    return [*before[:-1], replace(before[-1], low=int(number["n"]), high=int(number["n"]))]


def _blank(match: re.Match[str]) -> str:
    return "_" * len(match.group())


def _kept_number(match: re.Match[str]) -> str:
    """ "14 instead of 12 adults" as "14 adults"."""
    return f"{match[1]}{match['noun'] or match['late'] or ''}"


def _alone(text: str) -> bool:
    """Whether a lone number was put as a question of its own: "and for 20?"."""
    return bool(re.match(r"^\W*(?:and|so|ok|okay|what|how)\b.*\d", text) and _BARE.match(text))


def _mentions(text: str, *, bare: bool) -> list[Mention]:
    found: list[Mention] = []
    aged, rest = find_aged(text)
    for item in aged:
        found.extend(Mention(kind, count, count, item.start, item.end) for kind, count in item.heads.items() if count)
    for pattern in (_LABELLED, _HEADS, _GROUP, _FOR_AN_OCCASION):
        for match in pattern.finditer(rest):
            mention = _mention(match, rest)
            if mention and not (pattern is _GROUP and _counts_things(match, rest)):
                found.append(mention)
                rest = rest[: match.start()] + "_" * (match.end() - match.start()) + rest[match.end() :]
    couple = _COUPLE.search(rest)
    if couple and not any(m.kind in {"guests", "adults"} for m in found):
        heads = 4 if _SECOND_COUPLE.search(rest) else 2
        found.append(Mention("adults", heads, heads, *couple.span()))
    apart = _BY_SO_MANY.search(rest) if not found else None
    if apart:
        number = 1 if apart["n"] == "one" else int(apart["n"])
        found.append(Mention("guests", number, number, *apart.span()))
    if _AND_ME.search(rest) and any(m.kind in {"guests", "adults"} for m in found):
        found.append(Mention("adults", 1, 1, *_spanned(_AND_ME, rest), additive=True))
    group = doers(rest) if not any(m.kind in {"guests", "adults"} for m in found) else None
    if group:
        found.append(group)
    lone = (_BARE.match(rest) or _BARE.match(_SENTENCE.split(rest)[0])) if bare and not found else None
    if lone:
        found.append(Mention("guests", int(lone["n"]), int(lone["hi"] or lone["n"]), *lone.span()))
    return sorted(found, key=lambda mention: mention.start)


def _spanned(pattern: re.Pattern[str], text: str) -> tuple[int, int]:
    match = pattern.search(text)
    return match.span() if match else (0, 0)


def _mention(match: re.Match[str], text: str) -> Mention | None:
    groups = match.groupdict()
    number = match["n"]
    kind = _kind(groups)
    if _PLAIN_ONES.match(number):
        if _MANY.search(match.group()):  # "my boys" counts nobody
            return None
        if kind in {"guests", "couples"} or (kind == "adults" and number != "another"):
            return None
        if _RULE_OF_ONE.match(text, match.end()):
            return None
        number = "1"
    low, high = int(number), int(groups.get("hi") or number)
    if low == 0 and kind == "guests":
        return None
    if kind == "couples":
        kind, low, high = "adults", 2 * low, 2 * high
    additive = bool(_ADDITIVE.search(text[max(0, match.start() - 5) : match.start()]))
    return Mention(kind, min(low, high), max(low, high), match.start(), match.end(), additive)


def _counts_things(match: re.Match[str], text: str) -> bool:
    return bool(_OF_THINGS.search(text[match.start() : match.end() + 24].split(",")[0]))


def _kind(groups: dict[str, str | None]) -> str:
    label = groups.get("kind")
    if label:
        return {("a"): "adults", "k": "children", "c": "children"}.get(
            label[0], "toddlers" if label.startswith("toddler") else "guests"
        )
    return next((kind for kind in _NOUNS if groups.get(kind)), "guests")


def _corrected(before: list[Mention], after: list[Mention]) -> list[Mention]:
    """Earlier counts with the later ones put in their place, kind by kind; a bare number replaces the last."""
    if not after or not before:
        return before or after
    if len(after) == 1 and after[0].kind == "guests" and not any(m.kind == "guests" for m in before):
        last = before[-1]
        return [*before[:-1], replace(last, low=after[0].low, high=after[0].high)]
    kinds = {mention.kind for mention in after}
    return [m for m in before if m.kind not in kinds] + [replace(m, start=m.start + 10_000) for m in after]


def _counted(mentions: list[Mention], text: str) -> Party:
    totals = [m for m in mentions if m.kind == "guests"]
    spread = next((m for m in mentions if m.low != m.high), None)
    heads: Counter[str] = Counter()
    for mention in mentions:
        if mention.kind != "guests":
            heads[mention.kind] += mention.high
    named = {kind: heads.get(kind) for kind in ("adults", "children", "toddlers")}
    if spread and spread.kind in {"guests", "adults"}:
        return Party(
            children=named[("children")], toddlers=named["toddlers"], guests_min=spread.low, guests_max=spread.high
        )
    if not totals:
        return _exactly(named)
    return _split(totals[-1], mentions, named, text)


def _exactly(named: dict[str, int | None]) -> Party:
    return Party(adults=named["adults"], children=named["children"], toddlers=named["toddlers"])


def _split(total: Mention, mentions: list[Mention], named: dict[str, int | None], text: str) -> Party:
    """A total beside named parts: what is left of it are adults, unless the parts come on top."""
    if all(value is None for value in named.values()):
        return Party(guests=total.high)
    parts = sum(value or 0 for value in named.values())
    if named["adults"] is not None and (parts == total.high or _INCLUSIVE.search(text)):
        return _exactly(named)
    if named["adults"] is not None and total.additive and not _INCLUSIVE.search(text):
        return Party(adults=named["adults"] + total.high, children=named["children"], toddlers=named["toddlers"])
    inclusive = _INCLUSIVE.search(text) or _part_of(total, mentions, text)
    minors = parts - (named["adults"] or 0)
    if inclusive and named["adults"] is None and minors == total.high:  # "3 cousins, ages 6, 9 and 10"
        return _exactly(named)
    if inclusive and named["adults"] is None and minors < total.high:
        return Party(adults=total.high - minors, children=named["children"], toddlers=named["toddlers"])
    if inclusive and named["adults"] is not None and parts < total.high and named["children"] is None:
        return Party(adults=named["adults"], children=total.high - parts, toddlers=named["toddlers"])
    adults = (named["adults"] or 0) + total.high if named["adults"] is None else named["adults"]
    return Party(adults=adults, children=named["children"], toddlers=named["toddlers"])


def _part_of(total: Mention, mentions: list[Mention], text: str) -> bool:
    later = [m for m in mentions if m.kind != "guests" and m.start >= total.end]
    if not later:
        return False
    between = text[total.end : later[0].start]
    if _INCLUDES.search(between) or re.search(r"\bof (?:them|whom|those)\b", text):
        return True
    return not (_ADDITIVE.search(between) or later[0].additive)


def _relative(party: Party, text: str) -> Party:
    """Counts to be added to, or (negative) taken from, the party at hand."""
    told = without_other_plans(text)
    more, fewer = _MORE.search(told), _FEWER.search(told)
    if not party or not (more or fewer) or stated(text) or party.guests_max is not None:
        return party
    sign = -1 if fewer else 1
    return Party(
        adults=party.adults and sign * party.adults,
        children=party.children and sign * party.children,
        toddlers=party.toddlers and sign * party.toddlers,
        guests=party.guests and sign * party.guests,
        relative=True,
    )
