"""Which written-out figures of an article contradict the rules.

A figure is compared only when the words of its own sentence say which rule it states, and no other rule fits: what is
unclear is left alone. Figures that equal some rule the sentence may mean are no drift.
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation

from hibachi.ai.grounding.claims import Claim, claims
from hibachi.ai.grounding.sentences import sentences
from hibachi.ai.office.knowledge_sync.types import Drift
from hibachi.ai.types import FactKind
from hibachi.knowledge.types import Article, Figures

_NAMED = re.compile(r"\{\w+\}")
_NUMBER = re.compile(r"\$? ?\d[\d,]*(?:\.\d+)?")
_MONEY, _COUNT, _PERCENT = FactKind.MONEY, FactKind.COUNT, FactKind.PERCENT
# Figure, what it measures, its unit, and the words of a sentence that state it.
_MEANT: tuple[tuple[str, FactKind, str, re.Pattern[str]], ...] = tuple(
    (name, kind, unit, re.compile(words))
    for name, kind, unit, words in (
        ("deposit", _MONEY, "", r"\bdeposit\b"),
        ("party_minimum", _MONEY, "", r"\bminimum\b"),
        ("adult_price", _MONEY, "", r"\b(?:per|each|an|every) adults?\b|\badults? (?:pay|costs?|are|is)\b"),
        (
            "child_price",
            _MONEY,
            "",
            r"\b(?:per|each|a|for|every) (?:child|kid)\b|\b(?:children|kids) (?:pay|cost|are)\b",
        ),
        ("extra_protein", _MONEY, "", r"\b(?:extra|third|additional) proteins?\b"),
        ("per_mile", _MONEY, "", r"\b(?:per|a|each|every) (?:\w+ )?mile\b"),
        ("free_miles", _COUNT, "mile", r"\b(?:first|free|included)\b"),
        ("max_miles", _COUNT, "mile", r"\b(?:up to|within|at most|farthest|maximum|as far as)\b"),
        ("reschedule_fee", _MONEY, "", r"\breschedul\w+|\bmov(?:e|ing)\b"),
        ("lead_hours", _COUNT, "hour", r"\b(?:ahead|in advance|notice|beforehand|book (?:at least|by))\b"),
        ("menu_lock_hours", _COUNT, "hour", r"\bmenu\b|\bproteins?\b"),
        ("guest_count_hours", _COUNT, "hour", r"\bguest count\b|\bhead ?count\b|\bfinal (?:count|number)"),
        ("dietary_hours", _COUNT, "hour", r"\ballerg\w+|\bdiet\w*"),
        ("free_reschedule_hours", _COUNT, "hour", r"\breschedul\w+|\bmov(?:e|ing)\b"),
        ("self_cancel_hours", _COUNT, "hour", r"\bcancel\w*"),
        ("deposit_hours", _COUNT, "hour", r"\bpay(?:ing)?\b.*\bdeposit\b|\bdeposit\b.*\b(?:within|in)\b"),
        ("cancel_days", _COUNT, "day", r"\bcancel\w*"),
        ("ahead_days", _COUNT, "day", r"\b(?:ahead|in advance)\b"),
        ("quote_days", _COUNT, "day", r"\bquotes?\b"),
        ("hold_minutes", _COUNT, "minute", r"\b(?:hold|held|reserv\w+)\b"),
        ("set_up_minutes", _COUNT, "minute", r"\bset(?:s|ting)?[- ]?up\b"),
        ("clean_up_minutes", _COUNT, "minute", r"\bclean\w*"),
        ("tip_from", _PERCENT, "", r"\b(?:tips?|gratuit\w+)\b"),
        ("tip_to", _PERCENT, "", r"\b(?:tips?|gratuit\w+)\b"),
    )
)


def drifts(articles: Iterable[Article], figures: Figures) -> list[Drift]:
    """Every figure that contradicts the one rule its sentence states."""
    return [drift for article in articles for drift in _of(article, figures)]


def _of(article: Article, figures: Figures) -> Iterator[Drift]:
    at = 0
    for sentence in sentences(article.answer):
        bare = _NAMED.sub(lambda match: "_" * len(match.group()), sentence)
        for claim in claims(bare):
            name = _stated(claim, bare.lower(), figures)
            if name is not None:
                yield _drift(article, sentence, at, claim, name, figures)
        at += len(sentence)


def _stated(claim: Claim, sentence: str, figures: Figures) -> str | None:
    """The rule a figure contradicts; None when it states none, several, or one that it equals."""
    meant = [
        name
        for name, kind, unit, words in _MEANT
        if name in figures and kind is claim.kind and unit == claim.unit and words.search(sentence)
    ]
    if any(_value(figures[name], claim.kind) == claim.value for name in meant):
        return None
    return meant[0] if len(meant) == 1 else None


def _value(said: str, kind: FactKind) -> Decimal | None:
    try:
        number = Decimal(said.strip("$%").replace(",", ""))
    except InvalidOperation:
        return None
    return number * 100 if kind is FactKind.MONEY else number


def _spelt(name: str, claim: Claim) -> str:
    """Instead of a number in words, which its unit follows."""
    return f"{{{name}}} {claim.unit}s" if claim.unit else f"{{{name}}}"


def _drift(article: Article, sentence: str, at: int, claim: Claim, name: str, figures: Figures) -> Drift:
    start = at + claim.start
    written = article.answer[start : start + len(claim.text)]
    named = _NUMBER.sub(f"{{{name}}}", written, count=1) if _NUMBER.search(written) else _spelt(name, claim)
    corrected = article.answer[:start] + named + article.answer[start + len(written) :]
    rule = f"{figures[name]} {claim.unit}s" if claim.unit else figures[name]
    rule += " %" if claim.kind is FactKind.PERCENT else ""
    return Drift(
        slug=article.slug,
        question=article.question,
        name=name,
        says=written.strip(" -"),
        rule=rule,
        sentence=sentence.strip(),
        answer=article.answer,
        corrected=corrected,
    )
