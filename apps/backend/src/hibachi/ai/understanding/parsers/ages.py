"""Ages of guests: which of them are adults (13 and up), children (6 to 12) or toddlers (5 and under)."""

import re
from collections import Counter
from dataclasses import dataclass

from hibachi.ai.understanding.given_names import GIVEN_NAMES

TODDLER_UP_TO, CHILD_UP_TO = 5, 12

_LIST = r"\d{1,2}(?: ?(?:,? ?(?:and|&)|,|/| (?=\d{1,2}\b)) ?(?:a |an |1 )?\d{1,2})*"
_OLD = r"[- ]?(?:years?|yr|y|mos?|months?)[- /.]?(?:olds?|o\b\.?s?)|[- ]?yo'?s?\b"
_KIDS = (
    r"(?:kids?|children|child|boys?|girls?|toddlers?|littles|(?:little|small|tiny|wee) ones|teens?|teenagers?|sons?"
    r"|daughters?|grandkids?|grandchildren|nieces|nephews)"
)
_COUNTED_LIST = re.compile(
    rf"(?P<n>\d{{1,2}}) (?:young |little |small )?{_KIDS}(?: is| are)?,? ?(?:"
    rf"\( ?(?:ages?|aged)? ?:?(?P<a>{_LIST})\b(?! ?(?:to|-|and up) ?\d?)(?: ?(?:{_OLD}|years|yrs))? ?\)?"
    rf"|[-:,]? ?(?:of |with )?(?:ages?|aged|ages are|who are) ?:?(?P<b>{_LIST})(?: ?(?:{_OLD}|years|yrs))?"
    rf"|,? ?(?:they|who|all)(?:'re| are) (?P<d>{_LIST})\b(?! ?(?:to|-) ?\d)"
    rf"|[-:,]? ?(?:of |with )?(?P<c>{_LIST})(?: ?(?:{_OLD}|years? of age|years)))"
)
_ENDS = r"(?=\W*(?:$|[,.;?!)]| (?:in|at|on|for|and|plus|with|what|how|so|but|please|pls|we|is|would)\b))"
_AS_MANY = re.compile(  # "2 kids of 4 and 8", "3 kids, 5, 7 and 9", "a kid of 4": an age for each of them
    rf"\b(?P<n>\d{{1,2}}) (?:young |little |small )?{_KIDS},? (?:of |who turn |turning )?"
    rf"(?P<a>\d{{1,2}}(?: ?(?:,? ?(?:and|&)|,| ) ?\d{{1,2}})+)\b{_ENDS}"
    rf"|\b(?:1|an?|one) (?:young |little |small )?{_KIDS} of (?P<b>\d{{1,2}})\b{_ENDS}"
    rf"|\b(?P<two>2) (?:young |little |small )?{_KIDS}(?: also| too)?,? \(?(?:one|1)(?:'s| is)? (?P<c>\d{{1,2}}"
    rf"(?: years?(?: old)?)?(?:,? and|,) (?:the other|another|one|1)(?: one)?(?:'s| is)? \d{{1,2}})\b"
    rf"(?: years?(?: old)?)?{_ENDS}"
)
_BARE_LIST = re.compile(
    rf"\b(?:{_KIDS}|they|ages)(?:,? who)?(?:'re| are| is|:)?,? ?(?:ages?|aged)? ?:?(?P<a>\d{{1,2}}(?: ?(?:,? ?(?:and"
    rf"|&)|,| ) ?\d{{1,2}})+)\b(?! (?:adults|people|guests|kids))(?: ?(?:{_OLD}))?"
    rf"|\b{_KIDS}(?: are| is)?,? ?(?:ages?|aged) ?:?(?P<b>\d{{1,2}})\b(?! ?(?:and under|or under|to|-|\+))"
)
_N_OF_AGE = re.compile(rf"\b(?P<n>\d{{1,2}}) (?:x )?(?P<a>\d{{1,2}})(?:{_OLD})")
_ONES_OF_AGE = re.compile(rf"(?P<a>{_LIST})(?P<old>{_OLD})(?!'s? (?:birthday|party|bday))")
_ONE = r"(?:son|daughter|nephew|niece|boy|girl|kid|child|grandson|granddaughter|brother|sister|cousin|toddler|baby)"
_ONE_AGED = re.compile(
    rf"(?<!\d )\b{_ONE} ?\((?:aged? |he's |she's |who's )?(?P<a>\d{{1,2}})\)"
    rf"|\b(?:he's|she's|who'?s|(?:he|she|who) is) (?:only |just |now )?(?P<b>\d{{1,2}})\b"
    rf"(?=\W*(?:$|[),.;?!]| (?:in|and|now|we|we're|so|but|plus|what|how|she|he)\b))"
    rf"|(?:(?<=\d )|(?<=\d, ))(?:and |but )?(?:the|our|my) (?:baby|toddler|(?:little|last) one|(?:young|old|eld)est)"
    rf"(?:'s| is) (?:only |just )?(?P<c>\d{{1,2}})\b"
)
_BELOW = re.compile(
    rf"\b(?:(?P<n>\d{{1,2}}|an?) )?(?:(?:of them|of those|{_KIDS})(?: is"
    rf"| are)? ?,?(?:who are )?)?(?:ages? |aged )?"
    r"(?:(?:under|below|younger than|less than) (?:the age of |age )?(?P<below>\d{1,2})"
    r"|(?P<upto>\d{1,2})(?: years?(?: old)?)? (?:and|or|&) (?:under|younger|below))\b(?! ?\$)"
)
_ABOVE = re.compile(
    rf"\b(?P<n>\d{{1,3}}) (?:{_KIDS} )?(?:are |aged? |ages )?(?:over (?P<over>\d{{1,2}})"
    rf"|(?P<from>\d{{1,2}})(?: ?\+| and (?:up|over|older)))"
)
_BETWEEN = re.compile(
    rf"\b(?P<n>\d{{1,2}}) (?:{_KIDS}|of (?:them|those|the kids))?(?: are| is)? ?\(?(?:ages? "
    rf"|aged )?(?:between )?(?P<lo>\d{{1,2}}) ?(?:-|to|and) ?(?P<hi>\d{{1,2}})(?:{_OLD})?\)?"
)


_APART = re.compile(  # "9 kids, well 3 are 5 and 6 are older", "8 kids: 2 are 4, the rest are 9"
    rf"\b(?P<n>\d{{1,2}}) (?:young |little |small )?{_KIDS}\b(?:(?!\b(?:adults|people|guests)\b)[^?!]){{0,30}}?"
    r"\b(?P<k>\d{1,2}) (?:of (?:them|those) )?(?:are|is) (?:only |just )?(?P<a>\d{1,2})(?: years?(?: old)?|yo)?"
    r"(?:,? and|,|;|,? but) (?:(?P<m>\d{1,2})|the (?:others?|rest|other \d{1,2})) (?:of (?:them|those) )?(?:are|is) "
    r"(?:(?P<b>\d{1,2})\b|(?P<over>over|older|above|bigger))(?: than)?(?: \d{1,2}\b| that)?"
)
_ALL_AGED = re.compile(  # "6 of us, all about 30 years old", "8 kids, all 4 years old"
    rf"(?:\b(?P<n>\d{{1,2}}) (?:young |little |small )?{_KIDS},? (?:and |who are |they're )?)?"
    rf"\b(?:all|everyone|everybody|each)(?: of us| of them)?(?: is| are|'s)?"
    r"(?: (?:like|about|around|roughly|just|only))*"
    rf" (?P<a>\d{{1,2}})(?:{_OLD}|(?: or | and |-|/)(?P<or>\d{{1,2}})\b(?:{_OLD})?(?! ?(?:adults|kids|people|guests"
    rf"|of)))"
)
_ARE_EITHER = re.compile(  # "6 of us kids, we are 11 or 12": ages of those counted
    rf"(?P<kids>\b{_KIDS},? (?:we|they|all|who)(?:'re| are)?(?: all)?) \d{{1,2}}(?: or | ?/ ?)\d{{1,2}}\b(?! "
    rf"(?:people|adults))"
)
_ALL_BELOW = re.compile(  # "3 little ones incl the birthday girl, all under 4"
    rf"\b(?P<n>\d{{1,2}}) (?:young |little |small )?{_KIDS}\b(?P<between>[^.?!\d]{{0,40}}?),? (?:all|both|each)(?: of"
    rf" them)?"
    r"(?: are)? (?:under|below|younger than) (?P<a>\d{1,2})\b"
)
_BOTH_AGED = re.compile(  # "her 2 boys, both 15"
    rf"\b(?P<n>\d{{1,2}}) (?:\w+ )?{_KIDS},? (?:both|all) (?:are |of them )?(?:only |just )?(?P<a>\d{{1,2}})\b"
    r"(?! ?(?:[:%/]|am|pm|of|(?:to|-|or|and) ?\d))"
)
_SOME_AGED = re.compile(  # "2 of the 12 are my little cousins, 1 and 3"
    r"\b(?P<n>\d{1,2}) of (?:the|those|these|them|us|my|our)(?: \d{1,3})?(?: \w+)? (?:are|is) (?:[a-z]+,? ){0,5}?"
    rf"(?P<a>\d{{1,2}}(?: ?(?:,? ?(?:and|&)|,) ?\d{{1,2}})+)\b(?:{_OLD})?{_ENDS}"
)
_AS_ONE = re.compile(  # "twins of 13", "our triplets, age 4"
    r"\b(?:(?:a |1 )?(?:pair|set) of )?(?P<t>twins|triplets|twin (?=[a-z]+s\b))(?:(?: ?boys| ?girls)|(?<=twin )(?:sons"
    r"|daughters|nieces|nephews|cousins|sisters|brothers|grand\w+s))?,? \(?"
    r"(?:(?:of|ages?|aged|at|who are|they are|they're|are|both|turning|all|only|just) )*(?P<a>\d{1,2})\b"
    r"(?! ?(?:months?|mos?)\b)"
)
_ANY_AGED = re.compile(  # "3 cousins aged 7, 8 and 10": whoever they are, their ages tell what they pay
    rf"\b(?P<n>\d{{1,2}}) (?:[a-z-]+ ){{0,2}}[a-z-]+s,? \(?(?:who are |all )?(?:ages?|aged) ?:?(?P<a>{_LIST})\b"
    r"(?! ?(?:to|-|and (?:up|over|older|under)|or) ?\d?)"
)
_AGES_APART = re.compile(  # "5 kids. kids ages 3, 5, 7, 10, 13": so many, and how old each of them is
    rf"\b(?P<n>\d{{1,2}}) (?:young |little |small )?{_KIDS}[.,;:]? (?:the )?(?:{_KIDS}|their ages|ages|they)(?:'re|"
    rf" are| is)?(?: ages?)?:? "
    rf"(?P<a>\d{{1,2}}(?: ?(?:,? ?(?:and|&)|,| ) ?\d{{1,2}})+)\b"
)
_ONE_THEN_AGE = re.compile(  # "one more child comes, she is 8": one, of that age
    r"\b1 (?:more |other |extra )(?:little )?(?:kid|child|boy|girl|nephew|niece|cousin|grandchild|friend|guest"
    r"|person)"
    r"(?: \w+){0,3}[,.;] (?:he|she)(?:'s| is) (?:only |just )?(?P<a>\d{1,2})\b(?! ?(?:of|%|[:/]))"
)
_NAMED_AGE = (
    r"(?:(?:and|but|then|plus) )?(?:(?P<twins>(?:the |our |my )?twins)|(?:the |our |my |little |baby )*(?!it\b|that\b"
    r"|there\b"
    r"|this\b|what\b|which\b|he\b|she\b|they\b|we\b|you\b|price\b|total\b|deposit\b|start\w*\b|party\b|count\b"
    r"|adults?\b"
    r"|kids?\b|children\b|date\b|minimum\b|one\b|other\b|head\w*\b|others\b|rest\b|both\b|all\b|tables?\b)[a-z'-]+)"
    r"(?:'s| is| are)(?: only| just| already| about| almost)? "
    rf"(?P<age>1?\d)(?P<old>{_OLD}|(?: and a half)? months?)?(?![\w:%/$]| ?(?:am|pm|of|people|adults|guests|kids"
    rf"|miles|percent"
    r"|dollars)\b)"
)
_NAMED_AGES = re.compile(
    rf"{_NAMED_AGE}(?:[,;.]? {_NAMED_AGE}){{1,9}}".replace("?P<twins>", "?:")
    .replace("?P<age>", "?:")
    .replace("?P<old>", "?:")
)
_ONE_NAMED = re.compile(_NAMED_AGE)
_OF_AN_AGE = re.compile(r"olds\W*$")
_FOR_ONE = re.compile(rf"\bfor (?:my|our|the|his|her) (?:\w+ )?\d{{1,2}}(?:{_OLD})(?!,? and)")
_COUNTED_KIDS = re.compile(rf"\b\d{{1,2}} (?:\w+ )?{_KIDS}\b")
_COUNTED_ANEW = re.compile(r"\b\d{1,3} (?:adults|grown[- ]?ups)\b[^.?!]*(?:,|,? and) $")
_KNOWN_ONE = re.compile(r"\b(?:the|my|our|that) \d{1,2}[- ](?:years?|yr)[- ]olds?\b(?! (?:and|,) (?:a|the|an) \d)")


@dataclass(frozen=True, slots=True)
class Aged:
    """Heads by kind that ages tell of, over one stretch of text."""

    heads: Counter[str]
    start: int
    end: int


def kind_of(age: int) -> str:
    """The kind of guest an age in years makes."""
    return "toddlers" if age <= TODDLER_UP_TO else "children" if age <= CHILD_UP_TO else "adults"


def ages_in(text: str) -> list[int]:
    """The ages in years of guests told one by one ("ages 6, 9 and 10"), in the order spoken."""
    found: list[int] = []
    text = _one_by_one(_KNOWN_ONE.sub(lambda one: _unless_counted(one, ""), text))
    for both in _BOTH_AGED.finditer(text):
        found += [int(both["a"])] * int(both["n"])
    text = _BOTH_AGED.sub(_blank, text)
    for pattern in (_SOME_AGED, _COUNTED_LIST, _ANY_AGED, _AS_MANY, _ONE_AGED, _BARE_LIST, _ONES_OF_AGE):
        for match in pattern.finditer(text):
            found += [age for age in _ages(match) if age]
            text = text[: match.start()] + "_" * len(match.group()) + text[match.end() :]
    return found


def find_aged(text: str) -> tuple[list[Aged], str]:
    """Guests known by age, and the text with those stretches blanked."""
    found: list[Aged] = []
    text = _one_by_one(_KNOWN_ONE.sub(lambda one: _unless_counted(one, _blank(one)), text))
    if _COUNTED_KIDS.search(text):  # the one whose party it is comes among the children
        text = _FOR_ONE.sub(_blank, text)
    text = _ALL_BELOW.sub(_of_kind_below, _ALL_AGED.sub(_same_kind, _ARE_EITHER.sub(r"\g<kids>", text)))
    for pattern, heads in (
        (_BOTH_AGED, _same_age),
        (_SOME_AGED, _one_each),
        (_APART, _in_two),
        (_COUNTED_LIST, _counted),
        (_ANY_AGED, _one_each),
        (_AS_MANY, _one_each),
        (_N_OF_AGE, _same_age),
        (_BETWEEN, _between),
        (_BELOW, _below),
        (_ABOVE, _above),
        (_ONE_AGED, _listed),
        (_BARE_LIST, _listed),
        (_ONES_OF_AGE, _some_of_age),
    ):
        for match in pattern.finditer(text):
            counted = heads(match)
            if counted:
                found.append(Aged(counted, *match.span()))
                text = text[: match.start()] + "_" * len(match.group()) + text[match.end() :]
    return found, text


def _same_kind(match: re.Match[str]) -> str:
    """Guests who are all of an age as a count of their kind; of those counted before, the age tells nothing more."""
    return f"{match['n']} {kind_of(int(match['a']))}" if match["n"] else _blank(match)


def _of_kind_below(match: re.Match[str]) -> str:
    return f"{match['n']} {kind_of(int(match['a']) - 1)}{match['between']}"


def _unless_counted(one: re.Match[str], instead: str) -> str:
    """One who is known already, kept where everybody is told anew: "11 adults, kids 7 and 9, and the 4 year old"."""
    return one.group() if _COUNTED_ANEW.search(one.string, 0, one.start()) else instead


def _one_by_one(text: str) -> str:
    """Twins and triplets as so many children of an age."""
    text = _NAMED_AGES.sub(_told_by_name, text)
    text = _ONE_THEN_AGE.sub(r"a \g<a> year old more", _AGES_APART.sub(_joined, text))
    return _AS_ONE.sub(lambda one: _listed_alike(3 if one["t"] == "triplets" else 2, one["a"]), text)


def _told_by_name(match: re.Match[str]) -> str:
    """ "harper is 13, the twins are 6 and otis is 10 months" as so many kids of these ages."""
    if not GIVEN_NAMES & set(re.findall(r"[a-z]+(?:-[a-z]+)?", match.group())):
        return match.group()  # "the gate is 4 and the shed is 10"
    ages: list[str] = []
    for one in _ONE_NAMED.finditer(match.group()):
        age = "0" if "month" in (one["old"] or "") else one["age"]
        ages += [age] * (2 if one["twins"] else 1)
    return f"{len(ages)} kids aged {', '.join(ages[:-1])} and {ages[-1]}"


def _joined(match: re.Match[str]) -> str:
    """A count and the list of as many ages after it as one: "5 kids, 3, 5, 7, 10 and 13"."""
    as_many = len(re.findall(r"\d+", match["a"])) == int(match["n"])
    return f"{match['n']} kids aged {match['a']}" if as_many else match.group()


def _listed_alike(number: int, age: str) -> str:
    return f"{number} kids of {', '.join([age] * (number - 1))} and {age}"


def _blank(match: re.Match[str]) -> str:
    return "_" * len(match.group())


def _ages(match: re.Match[str]) -> list[int]:
    groups = match.groupdict()
    listed = next(groups[name] for name in "abcd" if groups.get(name))
    ages = [int(number) for number in re.findall(r"\d+", listed)]
    return [0] * len(ages) if re.search(r"mos?\b|month", groups.get("old") or "") else ages


def _counted(match: re.Match[str]) -> Counter[str]:
    ages = _ages(match)
    heads = Counter(kind_of(age) for age in ages)
    missing = int(match["n"]) - len(ages)
    if len(heads) == 1 and missing > 0:
        return Counter({kind_of(ages[0]): int(match["n"])})
    heads["children"] += max(missing, 0)
    return heads


def _one_each(match: re.Match[str]) -> Counter[str]:
    ages = _ages(match)
    number = int(match["n"] or match.groupdict().get("two") or 1)
    return Counter(kind_of(age) for age in ages) if len(ages) == number else Counter()


def _in_two(match: re.Match[str]) -> Counter[str]:
    count, some, age = int(match["n"]), int(match["k"]), int(match["a"])
    others = int(match["m"]) if match["m"] else count - some
    if some + others != count or others < 1:
        return Counter()
    heads = Counter({kind_of(age): some})
    heads[kind_of(int(match["b"]) if match["b"] else age + 1)] += others
    return heads


def _same_age(match: re.Match[str]) -> Counter[str]:
    return Counter({kind_of(int(match["a"])): int(match["n"])})


def _listed(match: re.Match[str]) -> Counter[str]:
    return Counter(kind_of(age) for age in _ages(match))


def _some_of_age(match: re.Match[str]) -> Counter[str]:
    """Each of those named; "13-year-olds" without a number are nobody in particular."""
    ages = _ages(match)
    return Counter() if len(ages) == 1 and _OF_AN_AGE.search(match["old"]) else Counter(kind_of(age) for age in ages)


def _below(match: re.Match[str]) -> Counter[str]:
    oldest = int(match["upto"]) if match["upto"] else int(match["below"]) - 1
    count = match["n"]
    if not count or oldest > CHILD_UP_TO:
        return Counter()
    heads = 1 if count.startswith("a") else int(count)
    return Counter({"toddlers" if oldest <= TODDLER_UP_TO else "children": heads})


def _above(match: re.Match[str]) -> Counter[str]:
    youngest = int(match["over"]) + 1 if match["over"] else int(match["from"])
    return Counter({kind_of(youngest): int(match["n"])})


def _between(match: re.Match[str]) -> Counter[str]:
    low, high = int(match["lo"]), int(match["hi"])
    if not low < high <= CHILD_UP_TO or int(match["n"]) > 60:
        return Counter()
    return Counter({kind_of(high if low > TODDLER_UP_TO else (low + high) // 2): int(match["n"])})
