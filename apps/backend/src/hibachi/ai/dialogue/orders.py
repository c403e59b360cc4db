"""What a message does to dishes, put by what is ordered already or by who gets them.

"Double the filet", "take two of the lobster off", "gyoza instead of the edamame", "one for each kid", "half the
adults do salmon, the other half scallops". Every rule gives whole counts: what of a dish is wished for afterwards.
Pure.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from hibachi.ai.dialogue.types import Wanted
from hibachi.ai.understanding.parsers.menu import ADDONS, UPGRADES
from hibachi.ai.understanding.parsers.party import counts_heads
from hibachi.ai.understanding.types import Party, Understanding

_PATTERNS = {**UPGRADES, **ADDONS}
_SERVED = r"(?:extra |(?:orders?|servings?|plates?|portions?) of )?"
_D = rf"{_SERVED}(?P<d>{'|'.join(_PATTERNS.values())})(?: (?:upgrades?|orders?|tails?))?\b"
_E = _D.replace("?P<d>", "?P<e>")
_THE = r"(?:the |my |our |those |these |that |both (?:the |my )?|all (?:of )?(?:the )?)?"
_WANT = (
    r"(?:wants?|would like|'d like|takes?|gets?|has|have|do|does|will have|'ll have|prefers?|chose|picked|asked for"
    r"|ordered|go(?:es)? for)"
)
_KIN = (
    r"(?:my|his|her|our|their) (?:\w+ )?(?:mom|mum|mother|dad|father|wife|husband|partner|sister|brother|son|daughter"
    r"|aunt|uncle|boss|friend"
    r"|cousin|niece|nephew|grandma|grandpa|grandmother|grandfather|neighbou?r|fianc\w+|girlfriend|boyfriend)"
    r"(?:[- ]in[- ]law)?"
)
_NOT_ASKED = "".join(rf"(?<!\b{word} )" for word in ("can", "could", "may", "should", "would", "does", "did", "if"))
# Whether something can be changed later is asked of the rules, and changes nothing now.
_IN_TIME = re.compile(
    r"\b(?:can|could|may) (?:i|we)\b[^.!]*\b(?:later|until|till|after (?:i|we)|once (?:i|we)|the (?:day|week|night)"
    r" before"
    r"|last minute|up to)\b"
)
_MOST = 2  # of a dish for each guest; more is a sum of money
_PEOPLE = (
    r"(?:kids|children|adults|grown[- ]?ups|guests|people|girls|boys|guys|ladies|men|women|couples|grandparents|uncles"
    r"|aunts|cousins|friends|parents)"
)
_FRACTIONS = {"half": 2, "a third": 3, "1 third": 3, "a quarter": 4, "1 quarter": 4, "a fourth": 4}


@dataclass(frozen=True, slots=True)
class _Table:
    """What is ordered, who sits at it, and the dish talked of last."""

    wanted: Wanted
    dish: str | None

    def had(self, code: str) -> int:
        return self.wanted.upgrades.get(code, 0) + self.wanted.addons.get(code, 0)

    def seats(self, who: str, number: str | None) -> int:
        """How many of a kind there are; those counted beside the word go before."""
        if number:
            return int(number)
        if re.match(r"kid|child|boys|girls|little", who):
            return self.wanted.children
        if re.match(r"adult|grown", who):
            return self.wanted.adults or 0
        return self.wanted.paying


Counts = Mapping[str, int]
Rule = tuple[re.Pattern[str], Callable[[re.Match[str], _Table], Counts]]


def _code(words: str) -> str:
    return next(code for code, pattern in _PATTERNS.items() if re.fullmatch(pattern, words))


def _number(told: str) -> int:
    return 1 if told == "one" else int(told)


def _set(match: re.Match[str], _table: _Table) -> Counts:
    return {_code(match["d"]): _number(match["n"])}


def _more(match: re.Match[str], table: _Table) -> Counts:
    code = _code(match["d"])
    return {code: table.had(code) + _number(match["n"])}


def _fewer(match: re.Match[str], table: _Table) -> Counts:
    code, number = _code(match["d"]), _number(match["n"])
    return {code: table.had(code) - number} if number < table.had(code) else {}


def _double(match: re.Match[str], table: _Table) -> Counts:
    code = _code(match["d"])
    return {code: 2 * table.had(code)} if table.had(code) else {}


def _halved(match: re.Match[str], table: _Table) -> Counts:
    code = _code(match["d"] or match["e"])
    number, odd = divmod(table.had(code), 2)
    return {code: number} if number and not odd else {}


def _all_to(match: re.Match[str], table: _Table) -> Counts:
    of, to = _code(match["d"]), _code(match["e"])
    return {of: 0, to: table.had(to) + table.had(of)} if table.had(of) and of != to else {}


def _some_to(match: re.Match[str], table: _Table) -> Counts:
    of, to, number = _code(match["d"]), _code(match["e"]), _number(match["n"])
    fits = table.had(of) >= number and of != to
    return {of: table.had(of) - number, to: table.had(to) + number} if fits else {}


def _each(match: re.Match[str], table: _Table) -> Counts:
    groups = match.groupdict()
    seats = table.seats(match["who"], groups.get("k")) * _number(groups.get("n") or "1")
    dishes = [groups["d"], *([groups["e"]] if groups.get("e") else [])]
    return {_code(dish): seats for dish in dishes} if seats else {}


def _more_of_each(match: re.Match[str], table: _Table) -> Counts:
    number = _number(match["n"])
    return {code: count + number for code, count in (*table.wanted.upgrades.items(), *table.wanted.addons.items())}


def _one_more_of_last(_match: re.Match[str], table: _Table) -> Counts:
    return {table.dish: table.had(table.dish) + 1} if table.dish and table.had(table.dish) else {}


def _two(match: re.Match[str], _table: _Table) -> Counts:
    return {_code(match["d"]): 2}


def _whole(match: re.Match[str], table: _Table) -> Counts:
    return {_code(match["d"]): int(match["k"]) if match["k"] else table.wanted.paying}


def _share(match: re.Match[str], table: _Table) -> Counts:
    whole = table.wanted.adults if re.match(r"adult|grown", match["who"]) else table.wanted.paying
    number, odd = divmod(whole or 0, _FRACTIONS[match["part"]])
    return {_code(match["d"]): number} if number and not odd else {}


def _halves(match: re.Match[str], table: _Table) -> Counts:
    whole = table.wanted.adults if re.match(r"adult|grown", match["who"]) else table.wanted.paying
    number, odd = divmod(whole or 0, 2)
    return {_code(match["d"]): number, _code(match["e"]): number} if number and not odd else {}


def _kin(match: re.Match[str], table: _Table) -> Counts:
    code = _code(match["d"])
    return {code: table.had(code) + len(re.findall(_KIN, match["whom"]))}


def _none(match: re.Match[str], table: _Table) -> Counts:
    code = _code(match["d"])
    return {code: 0} if table.had(code) else {}


def _no_upgrades(_match: re.Match[str], table: _Table) -> Counts:
    return dict.fromkeys(table.wanted.upgrades, 0)


def _of_last(match: re.Match[str], table: _Table) -> Counts:
    number = _number(match["n"] or match["m"])
    fits = table.dish and table.had(table.dish) and number <= table.wanted.paying
    return {table.dish: number} if table.dish and fits else {}


def _again(match: re.Match[str], table: _Table) -> Counts:
    return {table.dish: table.had(table.dish) + _number(match["n"])} if table.dish and table.had(table.dish) else {}


def _half_of_last(match: re.Match[str], table: _Table) -> Counts:
    to = _code(match["d"])
    number, odd = divmod(table.had(table.dish), 2) if table.dish else (0, 0)
    return (
        {table.dish: number, to: table.had(to) + number}
        if table.dish and number and not odd and to != table.dish
        else {}
    )


def _rule(pattern: str, counts: Callable[[re.Match[str], _Table], Counts]) -> Rule:
    return re.compile(pattern), counts


_N = r"(?P<n>\d{1,3}|one)"
_RULES: tuple[Rule, ...] = (
    _rule(
        rf"\bhalf (?:of )?(?:the )?(?P<who>adults|grown[- ]?ups|group|table|party|us|them)(?: \w+)? {_WANT} (?:the"
        rf" )?{_D}[^.?!]{{0,12}}?"
        rf"(?:the )?other half(?: {_WANT})? (?:the )?{_E}",
        _halves,
    ),
    _rule(rf"\bmake half of (?:those|them|these) {_D}", _half_of_last),
    _rule(
        rf"\b{_N} of (?:{_THE})(?:\d{{1,3}} )?{_D}(?: people| ones| guests)?[^.?!]{{0,40}}?\b(?:change|switch|swap"
        rf"|want|go|become|be|get|to|into|for|with)s? "
        rf"(?:to |into |for |have |get |the )*{_E}",
        _some_to,
    ),
    _rule(
        rf"\b(?:swap|switch|change|exchange|replace|trade|turn|make) {_N} (?:of )?{_THE}{_D} (?:for|to|with|into|a"
        rf"|an)?(?: the| a)? ?{_E}",
        _some_to,
    ),
    _rule(
        rf"\b(?:swap|switch|change|exchange|replace|trade) {_THE}{_D},? (?:for|to|with|into|by) (?:the )?{_E}", _all_to
    ),
    _rule(
        rf"\binstead of {_THE}{_D},? (?:we|i|they|us)?(?:'ll| will|'d)?(?: rather)?(?: take| want| have| do| like|"
        rf" get)* (?:the )?{_E}",
        _all_to,
    ),
    _rule(rf"\b(?:take|drop|remove|cut|cancel|lose|scratch) {_N} (?:of )?{_THE}{_D}", _fewer),
    _rule(rf"\bdouble (?:up )?(?:on )?{_THE}{_D}", _double),
    _rule(rf"\b(?:cut {_THE}{_D} (?:in|by) half|halve {_THE}{_E})", _halved),
    _rule(rf"\b(?:another|additional|extra) {_N} (?:orders? of |servings? of )?{_D}(?! (?:as|for) )", _more),
    _rule(rf"\b{_N} {_D} (?:is|are|will be|would be) (?:plenty|enough|fine|ok|okay)\b", _set),
    _rule(r"\b(?P<n>\d{1,2}|one) more of (?:each|both|all of them)\b", _more_of_each),
    _rule(
        r"^\W*(?:(?:and|oh|also|ok|yes) )*(?:the )?same for (?:my|his|her|our|the) (?:\w+ )?\w+(?=\W*(?:$|[,.;]))"
        r"(?!.*\?)",
        _one_more_of_last,
    ),
    _rule(rf"\b(?:only |just )?me and (?:the|my) \w+ (?:{_WANT}|get|have|want) (?:the |a )?{_D}", _two),
    _rule(rf"\b{_N} more (?:orders? of |servings? of )?{_D}", _more),
    _rule(rf"\b{_D}[!.,;]+ (?:and )?{_N} more\b(?! (?:people|guests|adults|kids))", _more),
    _rule(
        rf"\b(?:make|keep|put|set|change|cap|capped|bring|cut) {_THE}{_D} (?:to |at |down to |up to )?{_N}\b(?! "
        rf"(?:adults|kids|people|guests|more))",
        _set,
    ),
    _rule(
        rf"\b{_D}(?: count)?[:,]? (?:it )?(?:should be|becomes?|is now|are now|down to|up to|at|to) {_N}\b(?! ?(?:am"
        rf"|pm|adults|kids|people|guests|:|dollars|bucks|each|apiece|a piece|per|%))",
        _set,
    ),
    _rule(
        rf"\b{_D}[^?!]{{3,45}}[.;,] (?:so )?(?:make (?:it|that) |it (?:becomes|should be) )?{_N} (?:in total"
        rf"|altogether|in all)\b",
        _set,
    ),
    _rule(rf"\bfor {_D}[^.?!]{{0,60}}, so it becomes {_N}\b", _set),
    _rule(
        rf"\b(?P<who>kids|children|adults|grown[- ]?ups)(?: each| all)? {_WANT} (?:the )?{_D},? (?:one|1|an?|{_N})(?:"
        rf" orders?)? (?:each|apiece)\b",
        _each,
    ),
    _rule(
        rf"\beach of (?:the |our |my )(?:(?P<k>\d{{1,3}}) )?(?P<who>{_PEOPLE}) (?:\w+ )?{_WANT} (?:an? |1 |the"
        rf" )?{_D}",
        _each,
    ),
    _rule(
        rf"(?<!\d )(?<!of )\b{_D},? (?:upgrade )?(?:for|to|on|at) (?:each|every)(?: 1)?(?: of)?(?: the| our| my)? ?"
        rf"(?:(?P<k>\d{{1,3}}) )?(?P<who>kids?|child(?:ren)?|adults?"
        r"|grown[- ]?ups?|guests?|person|people|grandparents|uncles|aunts|of us)\b",
        _each,
    ),
    _rule(
        rf"\bevery (?P<who>man|woman|guest|adult|grown[- ]?up|kid|child|person|one of us) {_WANT} (?:an? |1 |the"
        rf" )?{_D}",
        _each,
    ),
    _rule(
        rf"\b(?P<k>\d{{1,2}}) (?P<who>tables)\b[^?!]{{0,60}}?\b(?:1|an?|one) (?:orders? of )?{_D}(?: and (?:1|an?"
        rf"|one) (?:orders? of )?{_E})? (?:on|for|at|to) each\b",
        _each,
    ),
    _rule(
        rf"(?<!\d )\b{_D},? (?:for|to) (?:each|every 1|every one|all) of (?:the|us|our) ?(?P<k>\d{{1,3}})\b",
        _whole,
    ),
    _rule(
        rf"(?<!\d )(?<!of )\b{_D} for (?:the whole (?P<who>table|group|party|crew|team|family)|all (?P<k>\d{{1,3}})"
        rf" of us)\b",
        _whole,
    ),
    _rule(
        rf"\b(?P<part>half|a third|1 third|a quarter|1 quarter|a fourth) (?:of )?(?:the |our )?(?P<who>adults"
        rf"|grown[- ]?ups|group|table|party|guests|us|them)"
        rf"(?: \w+)? {_WANT} (?:the |an? )?{_D}",
        _share,
    ),
    _rule(
        rf"{_NOT_ASKED}\b(?P<whom>{_KIN}(?: and {_KIN})*),? (?:both |also |too )?{_WANT} (?:the |an? |1 )?{_D}(?! "
        rf"(?:too )?as)",
        _kin,
    ),
    _rule(
        rf"(?<!of )(?<!of the )\b{_N} (?:\w+ )?(?:chose|picked|asked for|voted for|signed up for) (?:the )?{_D}", _set
    ),
    _rule(
        r"\b(?:cancel|drop|remove|skip|forget|scrap|no more) (?:all )?(?:the |our |my )?upgrades?\b(?! (?:for|to|of)"
        r" (?:the |my |\d))|\b(?:standard|regular|plain|basic|normal) menu (?:again|instead|after all|for all)\b",
        _no_upgrades,
    ),
    _rule(
        rf"\b{_D}[^.?!\d]{{0,12}}, (?:please )?(?:remove|take (?:it|them) (?:off|out)|drop (?:it|them)|leave (?:it"
        rf"|them) out)\b",
        _none,
    ),
    _rule(rf"\b{_N} of (?:those|them|these) again\b", _again),
    _rule(
        rf"\b(?:like|as) before,? (?:the |with (?:the )?)?{_N}\b|\bstays? (?:by|with) the (?P<m>\d{{1,3}})\b(?! ?"
        rf"(?:am|pm|:|adults|kids|people|guests))",
        _of_last,
    ),
)


def reordered(said: Understanding, wanted: Wanted, dish: str | None) -> Understanding:
    """The message with its dishes as whole counts, where it puts them by what is ordered or by who gets them."""
    if wanted.adults is None or (said.entities.allergens and "?" in said.plain) or _IN_TIME.search(said.plain):
        return said
    table, text = _Table(wanted, dish), said.plain
    counts: dict[str, int] = {}
    for pattern, rule in _RULES:
        while found := pattern.search(text):
            counts = {**rule(found, table), **counts}
            text = text[: found.start()] + "_" * len(found.group()) + text[found.end() :]
    counts = {code: count for code, count in counts.items() if count <= _MOST * wanted.paying}
    if not counts:
        return said
    menu = said.entities.menu
    told = {code: count for code, count in counts.items() if count > 0}
    whole = replace(
        menu,
        upgrades={**_beside(menu.upgrades, counts), **{code: n for code, n in told.items() if code in UPGRADES}},
        addons={**_beside(menu.addons, counts), **{code: n for code, n in told.items() if code in ADDONS}},
        extra_proteins={code: n for code, n in menu.extra_proteins.items() if code not in counts},
        named=tuple(dict.fromkeys((*menu.named, *counts))),
        for_all=tuple(code for code in menu.for_all if code not in counts),
        dropped=(*(code for code in menu.dropped if code not in told), *(code for code, n in counts.items() if n <= 0)),
        swaps=(),
    )
    party = said.entities.party if counts_heads(text) else Party()
    return replace(said, entities=replace(said.entities, menu=whole, party=party))


def _beside(counts: Mapping[str, int], told: Mapping[str, int]) -> dict[str, int]:
    return {code: count for code, count in counts.items() if code not in told}
