"""Heads told as a form is filled in ("Under five: 2") or as company is named ("me, the wife and 5 friends").

Both are put into plain counts ("2 toddlers", "7 adults") for the parser of heads; `stated` tells that a count is what
the party now is, whoever comes or stays away beside it.
"""

import re

from hibachi.ai.understanding.parsers.ages import kind_of

_FORM = re.compile(
    r"(?:^|(?<=[.,;] ))(?:(?:number|no\.?) of )?(?:(?P<adults>adults?|grown[- ]?ups?)|(?P<children>children|kids|child)"
    r"|(?P<toddlers>toddlers?|bab(?:y|ies)|infants?|little ones)|(?:ages? )?(?:under|below) (?P<under>\d{1,2})"
    r"|(?:ages? )?(?P<upto>\d{1,2}) (?:and|or|&) (?:under|younger|below)"
    r"|(?:ages? )?\d{1,2} ?(?:-|to) ?(?P<hi>\d{1,2}))"
    r"(?: ?\([^)]{1,20}\)|,? (?:ages? |aged )?\d{1,2} ?(?:-|to) ?\d{1,2}| \d{1,2} ?\+| (?:ages? )?under \d{1,2})?"
    r" ?(?:[:=]| -) ?(?P<n>\d{1,3})\b(?! ?(?:years|yo|/|-|,? ?\d|and \d))"
)
_KIN = (
    r"(?:(?:my|the|our|his|her) (?:\w+ )?(?:wife|husband|partner|spouse|girlfriend|boyfriend|fianc\w+|mom|mum|mother"
    r"|dad|father|brother|sister|uncle|aunt|grandma|grandpa|grandmother|grandfather|boss|neighbou?r|friend|roommate"
    r"|colleague|cousin|missus|missis|hubby|other half)(?:-in-law| in law)?\b(?!'s))"
)
_OURSELVES = r"(?:me|myself|i(?= (?:and|plus|with)\b|\W*(?:[,.&+]|$))|(?:the|us) 2(?: of us)?|both of us)\b"
_GROUP = (
    r"(?:(?:my |our |the |another )?\d{1,3} (?:close |good |old |other |more )?(?:friends|neighbou?rs|co-?workers"
    r"|colleagues|people|guests|adults|grown[- ]?ups|cousins|relatives|buddies|pals|mates|roommates|sisters|brothers"
    r"|siblings|aunts|uncles|in-laws|others|couples)\b)"
)
_ITEM = rf"(?:{_OURSELVES}|{_KIN}|{_GROUP})"
_JOIN = r"(?:,? ?(?:and|plus|&|\+|with) |, )"
_COMPANY = re.compile(rf"(?<!excuse )(?<!pardon )\b{_ITEM}(?:{_JOIN}{_ITEM})+(?! (?:in )?(?:total|all|altogether))")
_PAY_FULL = re.compile(r"\b(\d{1,3}) (?:(?:that|who) pay|paying) (?:the )?(?:full|adult)\b(?: price)?")
_OF_ANY_AGE = re.compile(r"(?:people|guests|others|friends|cousins|relatives)$")
_CHILDREN = re.compile(r"\b(?:kids?|child|children|toddlers?|bab(?:y|ies)|infants?|boys?|girls?|years?|yo)\b")
_COUNTED = re.compile(
    r"\d{1,3} (?:people|guests|persons|adults|grown[- ]?ups|of us)\b|\b(?:party|group|table|total|dinner) (?:of|for) \d"
)
_FEWEST = 3  # named one by one; a couple may only be who asks
_NOUN = r"(?:adults?|grown[- ]?ups?|people|guests?|persons?|of us|heads|kids|children|toddlers?)"
_STATED = re.compile(
    rf"\b(?:so|makes?(?: it| that| us)?|brings? (?:it|us|that) to|back to|we'?re|we are|it'?s|it is|that'?s|that is)"
    rf" (?:now |then |just |again |only )?\d{{1,3}}(?: {_NOUN}\b|(?= ?(?:$|[.,;!?]|again|now|then)))"
    rf"|\b\d{{1,3}}(?: {_NOUN})?,? (?:again|now|then|altogether|in total|in all)\b"
)
_BY_SO_MANY = re.compile(r"\b(?:more|fewer|less|extra|another|additional|add\w*|plus|minus)\b")
_PARTS = re.compile(r"[.;:!?]\s*|, (?!and )|,? so (?=we|it|that|now|\d)")
_WHOLE = re.compile(r"\b(?P<n>\d{1,3}) (?:adults?|grown[- ]?ups?|people|guests|of us)\b")
_COUNT_FIRST = re.compile(r"^\W*\d{1,3} (?:adults|kids|children|toddlers|people|guests|of us)\b")
_REASON = re.compile(
    r",? (?:because|since|cause|cuz|bc)\b|, (?:my|our|his|her) (?=\w+(?: \w+)? (?:is|are|'s|wants?|can|also|just"
    r"|said)\b)"
)
_ANOTHER_CALLED_OFF = re.compile(  # what was cancelled is no party: "her flight got cancelled so she is coming"
    r"\b(?:flights?|trips?|trains?|meetings?|games?|shifts?|conferences?|appointments?|surgery|vacations?|holidays?"
    r"|cruises?|classes|travel|concerts?|tournaments?) (?:\w+ ){0,2}(?:cancel+ed|called off)\b"
)


def counted_out(text: str) -> str:
    """The text with form lines and company named one by one put as counts."""
    text = _PAY_FULL.sub(r"\1 adults", text)
    text = _COMPANY.sub(lambda match: _heads(match, text), text)
    return _FORM.sub(lambda match: f"{match['n']} {_kind(match)}", text)


def stated(text: str) -> bool:
    """Whether a count in plain text says how many there are now: "so 10 again", "that makes 14 adults"."""
    return any(not _BY_SO_MANY.search(_around(match, text)) for match in _STATED.finditer(text))


def restated(text: str) -> str:
    """The text from where the whole party is told on, after who joins or stays away: "2 more said yes: 18 adults"."""
    pieces = _PARTS.split(text)
    for at, piece in enumerate(pieces):
        by = _BY_SO_MANY.search(piece) and re.search(r"\b\d{1,3}\b", piece)
        if not by:
            continue
        for later in range(at + 1, len(pieces)):
            whole = _WHOLE.search(pieces[later])
            if whole and not _BY_SO_MANY.search(pieces[later]) and int(whole["n"]) > int(by.group()):
                return ". ".join(pieces[later:])
    return text


def before_reason(part: str) -> str:
    """ "5 kids, my nephew is coming too, he's 7" up to why: whoever that tells of is counted already."""
    return _REASON.split(part)[0] if _COUNT_FIRST.match(part) else part


def without_other_plans(text: str) -> str:
    """The text without other plans that fell through, which make somebody free to come."""
    return _ANOTHER_CALLED_OFF.sub(" ", text)


def _around(match: re.Match[str], text: str) -> str:
    """The stretch a match stands in, from the comma or stop before it to the one after."""
    start = max(text.rfind(mark, 0, match.start()) for mark in ".,;!?") + 1
    return text[start : match.end()] + re.split(r"[.,;!?]", text[match.end() :])[0]


def _kind(match: re.Match[str]) -> str:
    named = next((kind for kind in ("adults", "children", "toddlers") if match[kind]), None)
    if named:
        return named
    oldest = int(match["under"]) - 1 if match["under"] else int(match["upto"] or match["hi"])
    return kind_of(oldest)


def _heads(match: re.Match[str], text: str) -> str:
    """Company as one count, when who speaks is of it and it is not just who asks."""
    company = match.group()
    if not re.search(rf"\b{_OURSELVES}", company):
        return company
    rest = text[: match.start()] + text[match.end() :]
    groups = re.findall(_GROUP, company)
    known = len(re.findall(_KIN, company)) + _ourselves(company)
    if not groups and (known < _FEWEST or _COUNTED.search(rest)):
        return company
    kind = "guests" if any(map(_OF_ANY_AGE.search, groups)) and not _CHILDREN.search(rest) else "adults"
    return f"{known + sum(map(_size, groups))} {kind}"


def _size(group: str) -> int:
    number = int(re.findall(r"\d+", group)[0])
    return 2 * number if group.endswith("couples") else number


def _ourselves(company: str) -> int:
    if re.search(r"\b(?:(?:the|us) 2|both)\b", company):
        return 2
    return 1
