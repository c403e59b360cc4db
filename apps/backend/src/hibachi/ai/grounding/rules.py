"""Which figures of a text no fact supports."""

from collections.abc import Iterable, Sequence
from datetime import date, time
from decimal import Decimal

from hibachi.ai.grounding.claims import Claim, claims, date_parts, minutes_of
from hibachi.ai.grounding.sentences import sentences
from hibachi.ai.types import Fact, FactKind


def ungrounded(text: str, facts: Iterable[Fact]) -> tuple[Claim, ...]:
    """Figures of `text` that equal no fact's value; an empty answer means the text may leave."""
    known = tuple(facts)
    return tuple(claim for claim in claims(text) if not any(_supports(fact, claim) for fact in known))


def grounded_only(text: str, facts: Sequence[Fact]) -> str:
    """The text without the sentences that state an unsupported figure."""
    return "".join(part for part in sentences(text) if not ungrounded(part, facts)).strip()


def facts_of(text: str, source: str) -> tuple[Fact, ...]:
    """The figures of a text we vouch for (a filled article) as facts, so that quoting it is grounded."""
    return tuple(fact for claim in claims(text) if (fact := _as_fact(claim, source)))


def _supports(fact: Fact, claim: Claim) -> bool:
    if fact.kind is FactKind.TEXT:
        return fact.value == f"{claim.kind}:{claim.value}:{claim.unit}" or str(fact.value) == claim.text.strip(" -")
    if fact.kind is not claim.kind:
        return False
    if isinstance(fact.value, date):
        return _same_day(fact.value, claim)
    if isinstance(fact.value, time):
        return minutes_of(fact.value) == claim.value
    same = isinstance(claim.value, int | Decimal) and Decimal(str(fact.value)) == Decimal(claim.value)
    return same and (not claim.unit or fact.unit == claim.unit)


def _same_day(day: date, claim: Claim) -> bool:
    if claim.unit == "weekday":
        return day.weekday() == claim.value
    month, number, year = date_parts(day)
    return claim.value in {(month, number, year), (month, number, 0)}


def _as_fact(claim: Claim, source: str) -> Fact | None:
    if claim.kind is FactKind.TIME and isinstance(claim.value, int):
        return Fact(claim.kind, time(claim.value // 60 % 24, claim.value % 60), source=source)
    if claim.kind is FactKind.DATE:
        return Fact(FactKind.TEXT, f"{claim.kind}:{claim.value}:{claim.unit}", source=source)
    if isinstance(claim.value, int | Decimal):
        return Fact(claim.kind, claim.value, claim.unit, source)
    return None
