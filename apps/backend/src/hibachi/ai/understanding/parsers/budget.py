"""What someone wants to spend, in cents. Sums outside a budget phrase are found too, but only to mask them."""

import re
from decimal import Decimal

from hibachi.ai.understanding.text import Found

_SUM = (
    r"(?:\$ ?(?P<a>\d[\d,]*(?:\.\d{1,2})?)(?P<ak>k\b)?"
    r"|(?P<b>\d[\d,]*(?:\.\d{1,2})?)(?P<bk>k\b)? ?(?:dollars|bucks|usd)\b"
    r"|(?P<c>\d+(?:\.\d)?)k\b)"
)
_ANY = re.compile(  # a number with thousands is money: no party is that large
    rf"{_SUM}|(?<![\d$,.])(?P<d>\d{{1,2}},\d{{3}})(?![\d,]| ?(?:people|guests|adults|of us|miles|sq|square|feet|ft)\b)"
)
_LOOSE = rf"(?:{_SUM}|(?P<d>\d{{3,6}})(?![\d-]| (?:people|guests|adults|kids|children)))"
_BUDGET = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\bbudget\b[^.?!]{{0,25}}?{_LOOSE}",
        rf"{_LOOSE}(?: or less)? budget",
        rf"\b(?:spend|spending|afford|willing to pay|have)\b[^.?!]{{0,20}}?{_LOOSE} ?(?:to spend"
        rf"|for (?:this|the|food)|max|total|tops|at most)",
        rf"\b(?:spend|spending|afford|willing to pay)\b[^.?!]{{0,20}}?{_LOOSE}",
        rf"\b(?:under|below|less than|no more than|not more than|max(?:imum)?(?: of)?|up to|within"
        rf"|keep it (?:under|to|at)|stay under|around|about) {_SUM}",
        rf"{_SUM} (?:max|tops|or less|at most|total budget)",
    )
)  # fmt: skip
_EACH = re.compile(r"(?<![\d$,.:])\d{2,3} ?(?:an?|per|/) ?(?:head|person|plate|pop|piece|adult)\b")
_PRODUCT = re.compile(r"(?<![\d.,])(?P<n>\d{1,3}) ?(?:x|\*|times) ?(?:the )?\$? ?(?P<each>\d{2,3})\b(?![.,]?\d)")
_HEADS = r"(?:people|persons?|guests?|adults?|grown[- ]?ups?|heads|of (?:us|them|those)|friends|colleagues|co-?workers)"
_HOW_MANY = re.compile(
    rf"\bhow many (?:\w+ )?{_HEADS}\b|\b(?:most|max(?:imum)?(?: number of)?) {_HEADS}\b"
    r"|\b(?:what|which|whats) (?:size |kind of )?(?:head ?count|group size|party size|size group|number of people)\b"
    r"|\b(?:biggest|largest) (?:group|party|crowd|head ?count)\b"
)
_BARE = re.compile(
    r"\b(?:for|with|at|have|has|spend|cap\w*|limit\w*|max\w*|under|below|within|budget|only|do|does|is|to|of|about|around)"
    r" (?:(?:me|us|like|just|only|a|is|at|to|of|about|around) ){0,2}(?P<n>\d{3,4}|\d{1,2},\d{3})\b"
    r"(?! ?(?:people|persons?|guests|adults|kids|of us|miles|minutes|feet|ft|sq|pm|am|%))(?<!20[23]\d)"
)


def find_sums(text: str) -> list[Found[int]]:
    """Every sum of money in plain text, in cents."""
    return [Found(_cents(match), *match.span()) for match in _ANY.finditer(text)]


def find_prices_each(text: str) -> list[Found[int]]:
    """What one guest is said to cost without a word for money ("55 a head"), in cents."""
    return [Found(100 * int(re.findall(r"\d+", match.group())[0]), *match.span()) for match in _EACH.finditer(text)]


def find_products(text: str) -> set[int]:
    """What is reckoned aloud in plain text ("18 x 55", "4 times $55"), in cents."""
    return {100 * int(found["n"]) * int(found["each"]) for found in _PRODUCT.finditer(text)}


def find_budget(text: str) -> Found[int] | None:
    """The sum someone names as their limit, in cents."""
    for pattern in _BUDGET:
        matches = list(pattern.finditer(text))
        if matches:
            return Found(_cents(matches[-1]), *matches[-1].span())
    bare = _BARE.search(text) if asks_how_many(text) else None
    return Found(100 * int(bare["n"].replace(",", "")), *bare.span("n")) if bare else None


def asks_how_many(text: str) -> bool:
    """Whether it is asked how many people there can be: a large number beside it is the money for them."""
    return bool(_HOW_MANY.search(text))


def _cents(match: re.Match[str]) -> int:
    groups = match.groupdict()
    digits = next(groups[name] for name in "abcd" if groups.get(name))
    thousands = groups.get("ak") or groups.get("bk") or groups.get("c")
    return int(Decimal(digits.replace(",", "")) * (100_000 if thousands else 100))
