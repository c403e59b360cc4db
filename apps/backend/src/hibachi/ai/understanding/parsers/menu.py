"""Dishes: which are named, how many upgrades, add-ons and extra proteins are wished for."""

import re
from collections import Counter
from dataclasses import dataclass, replace

from hibachi.ai.understanding.text import Found
from hibachi.ai.understanding.types import MenuMentions, Swap

PROTEINS = {
    "chicken": r"chicken(?: breasts?)?",
    "ny_strip_steak": r"(?:ny |new york |n\.y\. )?(?:strip )?steaks?|(?:ny|new york) strips?|sirloin",
    "shrimp": r"shrimp",
    "calamari": r"calamari|squid",
    "tofu": r"tofu",
}
UPGRADES = {
    "salmon": r"salmon(?: fillets?)?",
    "scallops": r"(?:sea )?scallops?",
    "filet_mignon": r"fill?ets?(?: mignons?)?|filet mignons?|fillet mignon|mignons?",
    "lobster_tail": r"lobsters?(?: tails?)?",
}
ADDONS = {
    "yakisoba_noodles": r"(?:yakisoba(?: noodles?)?|noodles?)",
    "fried_rice": r"(?:hibachi )?(?:fried )?rice",
    "vegetables": r"vegetables?",
    "edamame": r"edamames?",
    "gyoza": r"(?:gyozas?|pot ?stickers?|potstickers?|dumplings?)",
}
INCLUDED = {
    "salad": r"(?:side )?salads?",
    "yum_yum_sauce": r"yum[- ]?yum(?: sauce)?",
    "ginger_sauce": r"ginger (?:sauce|dressing)",
    "teriyaki_sauce": r"teriyaki(?: sauce)?",
    "sake": r"sak[eé]",
}
_BY_ORDER = re.compile(r"\b(?:orders?|portions?|servings?) of\b")
_ONLY_EXTRA = frozenset({"fried_rice", "vegetables"})
_ALL = UPGRADES | PROTEINS | ADDONS | INCLUDED
_ITEM = "|".join(f"(?P<{code}>{pattern})" for code, pattern in _ALL.items())
_FILL = (
    r"(?:(?:more|orders?|servings?|plates?|pieces?|portions?|units?|of|the|x|additional|upgraded?"
    r"|upgrades?|to|for|us|them|get|gets|want|wants|take|having|would|like|prefer|choose|go|going) )*"
)
_EXTRA = r"(?P<extra>extra |additional |more |third |3rd |side of |sides of |another )?"
_MENTION = re.compile(
    rf"(?:(?P<n>\d{{1,3}}|\ban?\b)(?: ?x)? {_FILL}|(?P<some>\bsome ))?(?:\b|(?<=_)){_EXTRA}(?:of "
    rf"|orders? of |servings? of )?"
    rf"\b(?:{_ITEM})\b(?! restaurant)(?P<up> upgrades?)?"
    r"(?:(?: ?x ?| ?: ?| ?\()(?P<after>\d{1,3})\b(?! ?(?:people|guests|adults|/))\)?"
    r"|,? (?P<portions>\d{1,3}) (?:portions?|orders?|servings?|plates?)\b"
    r"|(?: upgrades?)? for (?P<for>\d{1,3})(?: of (?:us|them|the (?:adults|guests|people|grown[- ]?ups|kids))\b|"
    r" servings?)"
    r"|(?P<all>(?: upgrades?)? for (?:everyone|everybody|all(?: of us)?|each|the whole group)"
    r"|,? all (?:a?round)\b|,? across the board\b))?"
    r"(?P<third> (?:as|for) (?:a |an |the |his |her |their )?(?:(?:third|3rd)(?: proteins?| one| choice|\b)"
    r"|(?:extra|additional) proteins?))?"
)  # fmt: skip
_COUNT_OF_EXTRAS = re.compile(  # "8 extra proteins", "a third protein for 8 people"
    r"\b(?P<n>\d{1,3}|an?|one) (?:extra|additional|third|3rd|more) proteins?\b"
    r"(?: for (?:the )?(?P<for>\d{1,3})\b(?: (?:people|guests|of (?:us|them)|adults|persons))?)?"
)
_EVERYONE = re.compile(
    r"\b(?:everyone|everybody|every (?:single )?one(?: of (?:us|them))?|all of (?:us|them)|each(?: person| guest| of "
    r"(?:us|them))?|we"
    r" all|they all)\b"
    r"(?! at the)(?! of the (?!adults|guests|people|kids|ladies|girls|boys|men|women)\b)[^.?!,]{0,40}$"
)
_ADDING = re.compile(r"\b(?:add|adding|include|throw in|plus|with|want|order|get|also|and)\b[^.?!]{0,20}$")
_DROPPING = re.compile(
    r"\b(?:no|without|skip|remove|drop|take (?:off|out)|minus|lose|not|forget|cancel|scratch|ditch|scrap|leave (?:out"
    r"|off)|delete"
    r"|cut(?: out)?|nix"
    r"|hold)(?: the| any| my)? $"
)
_LEAVING = re.compile(r"\b(?:leave|take|keep)(?: the| any| my| our)? $")
_OUT = re.compile(r" (?:out|off|away)\b")
_FREE_WORDS = re.compile(r"^[ -]?(?:free|allerg\w+|intoleran\w+)")


_PREMIUM = "|".join(UPGRADES.values())
_SWAPPED = re.compile(  # "2 will do lobster instead of the filet", "switch 2 of the filets to lobster"
    rf"\b(?P<n>\d{{1,3}}) (?:of (?:the|those|these|them)(?: \d{{1,3}})? )?(?:[a-z']+ ){{0,4}}?(?P<to>{_PREMIUM})\b"
    rf"[^.?!;\d]{{0,25}}?\b(?:instead of|rather than|in place of|not|for) (?:the |a |an |their )?(?P<of>{_PREMIUM})\b"
    rf"|\b(?:swap|switch|change|trade|turn|exchange|replace) (?P<m>\d{{1,3}}) (?:of the (?:\d{{1,3}} )?)?"
    rf"(?P<from>{_PREMIUM}) (?:for|to|into|with) (?:the |a )?(?P<into>{_PREMIUM})\b"
)
_IN_PLACE = re.compile(rf"\b(?P<to>{_PREMIUM}) (?:instead of|in place of|rather than) (?:the |a )?(?P<of>{_PREMIUM})\b")


@dataclass(frozen=True, slots=True)
class _Item:
    code: str
    count: int | None
    extra: bool
    for_all: bool
    dropped: bool
    ordered: bool
    span: tuple[int, int]


def find_swaps(text: str) -> tuple[Swap, ...]:
    """Upgrades taken in place of others that were wished for before; a count of 0 is all of them."""
    counted = tuple(
        Swap(
            _upgrade(match["of"] or match["from"]),
            _upgrade(match["to"] or match["into"]),
            int(match["n"] or match["m"]),
        )
        for match in _SWAPPED.finditer(text)
    )
    return counted or tuple(Swap(_upgrade(m["of"]), _upgrade(m["to"]), 0) for m in _IN_PLACE.finditer(text))


def _upgrade(words: str) -> str:
    return next(code for code, pattern in UPGRADES.items() if re.fullmatch(pattern, words))


def find_menu(text: str) -> Found[MenuMentions] | None:
    """All dishes of a message in one value; its span covers nothing, see `menu_spans`."""
    items = [item for match in _MENTION.finditer(text) if (item := _item(match, text))]
    extras = list(_COUNT_OF_EXTRAS.finditer(text))
    if not items and not extras:
        return None
    return Found(replace(_collected(items, extras), swaps=find_swaps(text)), 0, 0)


def menu_spans(text: str) -> list[Found[str]]:
    """The stretches of text that `find_menu` reads, to be masked before heads are counted."""
    spans = [Found(i.code, *i.span) for m in _MENTION.finditer(text) if (i := _item(m, text))]
    return spans + [Found("extra", *m.span()) for m in _COUNT_OF_EXTRAS.finditer(text)]


def _item(match: re.Match[str], text: str) -> _Item | None:
    code = next(code for code in _ALL if match[code])
    if _FREE_WORDS.match(text, match.end()):
        return None
    before = text[: match.start()]
    return _Item(
        code=code,
        count=_count(match, code, before),
        extra=bool(match["extra"] or match["third"]),
        ordered=bool(_BY_ORDER.search(match.group())),
        for_all=bool(match["all"]) or bool(_EVERYONE.search(before) and code in UPGRADES),
        dropped=bool(_DROPPING.search(before) or (_LEAVING.search(before) and _OUT.match(text, match.end()))),
        span=match.span(),
    )


def _count(match: re.Match[str], code: str, before: str) -> int | None:
    number = match["after"] or match["portions"] or match["for"] or match["n"]
    if number:
        return 1 if number in {"a", "an"} else int(number)
    wanted = bool(match["extra"] or match["third"] or match["some"])
    if wanted or (code in ADDONS and _ADDING.search(before)):
        return 1
    return None


def _collected(items: list[_Item], extras: list[re.Match[str]]) -> MenuMentions:
    upgrades: Counter[str] = Counter()
    addons: Counter[str] = Counter()
    extra: Counter[str] = Counter()
    for item in items:
        if item.dropped or item.for_all or item.count is None:
            continue
        if item.code in ADDONS and (item.extra or item.ordered or item.code not in _ONLY_EXTRA):
            addons[item.code] += item.count
        elif item.code in ADDONS or item.code in INCLUDED:
            continue
        elif item.extra:
            extra[item.code] += item.count
        elif item.code in UPGRADES:
            upgrades[item.code] += item.count
    counted = sum(int(m["for"] or (1 if m["n"] in {"a", "an", "one"} else m["n"])) for m in extras)
    if counted > sum(extra.values()):  # "3 extra proteins, extra steak"
        extra[next(iter(extra), "chicken")] += counted - sum(extra.values())
    named = tuple(dict.fromkeys(item.code for item in items)) or ("extra_protein",)
    return MenuMentions(
        upgrades=dict(upgrades),
        addons=dict(addons),
        extra_proteins=dict(extra),
        proteins=tuple(code for code in named if code in PROTEINS),
        named=named,
        for_all=tuple(dict.fromkeys(i.code for i in items if i.for_all)),
        dropped=tuple(dict.fromkeys(i.code for i in items if i.dropped)),
    )
