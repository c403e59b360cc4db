"""Absolute statements about allergies, which nobody on a shared grill can make, whoever words them."""

import re

from hibachi.ai.grounding.sentences import sentences

_ABOUT = re.compile(
    r"allerg|coeliac|celiac|gluten|\bnuts?\b|peanut|shellfish|shrimp|crab|lobster|\bsoy|sesame|\beggs?\b|dairy"
    r"|lactose|milk"
    r"|wheat|\bfish\b|mollus|sulfite|\bmsg\b|cross.?contact|contaminat|epipen|anaphyla|intoleran|reaction"
    r"|ingredient|\beat\b",
    re.IGNORECASE,
)
_ABSOLUTE = re.compile(
    r"\b(?:completely|totally|perfectly|entirely|absolutely|fully|100 ?%|hundred percent)[- ](?:safe|free|fine)\b"
    r"|\b(?:is|are|be|it's|they're|that's|will be) (?:\w+ ){0,2}safe (?:for|to eat|with)\b|\bsafe for (?:anyone"
    r"|any|every|people|guests"
    r"|those|someone|him|her|them|you|your|a |all)"
    r"|\b(?:allergen|nut|peanut|gluten|dairy|shellfish|soy|egg|sesame)[- ]free (?:kitchen|grill|menu|meal|party"
    r"|food|environment)\b"
    r"|\ballergen[- ]free\b"
    r"|\b(?:no|zero|without(?: any)?|not any|never any) (?:\w+ )?(?:risk|danger|traces?|cross[- ]contact"
    r"|contamination)\b"
    r"|\b(?:guarantee[sd]?|promise|assure|certain(?:ly)? safe)\b"
    r"|\bnothing to worry\b|\b(?:don't|do not|no need to|needn't) worry\b"
    r"|\bcan(?: \w+)? eat (?:everything|anything|all of it) (?:safely|without)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:cannot|can't|can not|could not|couldn't|never|not|no one can|nobody can|unable to|don't|do not|won't"
    r"|will not|isn't"
    r"|aren't|without a|no|nor)\b[^.;!?]{0,40}$",
    re.IGNORECASE,
)
_SELF_NEGATED = re.compile(
    r"^(?:no|zero|without|not any|never any|nothing|don't|do not|no need|needn't)", re.IGNORECASE
)


def absolute_claims(text: str) -> tuple[str, ...]:
    """The sentences that promise safety; those that deny it ("we cannot guarantee") are none."""
    return tuple(part.strip() for part in sentences(text) if _claims(part))


def without_absolute_claims(text: str) -> str:
    """The text without such sentences."""
    return "".join(part for part in sentences(text) if not _claims(part)).strip()


def _claims(sentence: str) -> bool:
    if not _ABOUT.search(sentence):
        return False
    return any(_asserted(sentence, match) for match in _ABSOLUTE.finditer(sentence))


def _asserted(sentence: str, match: re.Match[str]) -> bool:
    if _SELF_NEGATED.match(match.group()):
        # "there is no risk" asserts; "we never say there is no risk" denies.
        return not re.search(
            r"\b(?:cannot|can't|never"
            r"|not)\b[^.;!?]{0,40}$",
            sentence[: match.start()],
            re.IGNORECASE,
        )
    return not _NEGATED.search(sentence[: match.start()])
