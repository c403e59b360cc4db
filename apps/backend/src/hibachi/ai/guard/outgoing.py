"""Whether a text that a language model worded may leave."""

import re
import unicodedata
from collections.abc import Sequence

from hibachi.ai.grounding.claims import claims
from hibachi.ai.grounding.rules import ungrounded
from hibachi.ai.guard.allergy_claims import absolute_claims
from hibachi.ai.guard.leaks import leaks
from hibachi.ai.guard.promises import promises
from hibachi.ai.types import Fact

MOST_TIMES_LONGER = 1.6
MOST_ANSWER = 900
_ROOM = 160
_LINK = re.compile(
    r"https?://\S+|www\.\S+|\]\([^)]*\)|\b[\w-]+\.(?:com|net|org|io|example|info|co)\b(?:/\S*)?", re.IGNORECASE
)
_MARKUP = re.compile(
    r"<[a-z/!][^>]*>|!\[|```|^\s{0,3}#{1,6} |\[(?:EMAIL|CARD|ID|PHONE|ADDRESS|NAME)_\d+\]", re.IGNORECASE | re.M
)
_CONTACT = re.compile(r"[\w.+-]+@[\w-]+\.\w+|\+?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b")
# Figures that claims do not read: multiples, shares, ordinals beyond the first two, numbers in other letters.
_VAGUE = re.compile(
    r"\b(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|couple|few|several|double|twice"
    r"|triple|half"
    r"|quarters?|thirds|score|grand|[\d.]+k|(?:a )?handful|hundreds|thousands|millions?|[ivxl]{2,})\b|[½¼¾⅓⅔]",
    re.IGNORECASE,
)


def broken_by_rewording(text: str, draft: str, instructions: str) -> str | None:
    """The rule that another wording of a draft breaks; None when it says the same and nothing else."""
    plain = unicodedata.normalize("NFKC", text)
    if not plain.strip() or len(plain) > len(draft) * MOST_TIMES_LONGER + _ROOM:
        return "length"
    if _figures(plain) != _figures(draft):
        return "figures"
    if promises(plain) - promises(draft):
        return "promise"
    return _always(plain, draft, instructions)


def broken_by_answer(text: str, facts: Sequence[Fact], known: str, instructions: str) -> str | None:
    """The rule that an answer of a model's own breaks, given the facts and texts its tools returned (`known`)."""
    plain = unicodedata.normalize("NFKC", text)
    if not plain.strip() or len(plain) > MOST_ANSWER:
        return "length"
    if ungrounded(plain, facts) or _vague(plain) - _vague(known):
        return "figures"
    if promises(plain):
        return "promise"
    return _always(plain, known, instructions)


def _always(text: str, known: str, instructions: str) -> str | None:
    if absolute_claims(text):
        return "allergy_claim"
    if leaks(text, instructions):
        return "leak"
    if _MARKUP.search(text):
        return "markup"
    if _found(_LINK, text) - _found(_LINK, known) or _found(_CONTACT, text) - _found(_CONTACT, known):
        return "link"
    return None


def _figures(text: str) -> set[object]:
    return {(claim.kind, claim.value, claim.unit) for claim in claims(text)} | {*_vague(text)}


def _vague(text: str) -> set[str]:
    return {match.group().lower() for match in _VAGUE.finditer(text)}


def _found(pattern: re.Pattern[str], text: str) -> set[str]:
    return {match.group().lower().rstrip(".,!?") for match in pattern.finditer(text)}
