"""What a remembered value may never hold: what lives in tables, and what is nobody's business."""

import re

from hibachi.ai.memory.types import VALUE_LENGTHS
from hibachi.ai.understanding.parsers.allergies import find_allergens, find_diets

_FIGURE = re.compile(r"\d|[$€£%@#]")
_DISHES = re.compile(
    r"\b(?:sea ?food|shrimps?|prawns?|crabs?|lobsters?|scallops?|oysters?|clams?|mussels?|squid|calamari|octopus|fish"
    r"|salmon|tuna|tofu|edamame|soy|milk|cheese|butter|cream|corn|mayo\w*)\b"
)
_PRIVATE = re.compile(
    r"\b(?:allerg\w*|intoleran\w*|diabet\w*|pregnan\w*|cancer|dementia|autis\w*|adhd|depress\w*|wheel ?chairs?"
    r"|disab\w*"
    r"|sick\w*|ill(?:ness)?|disease|surgery|medic\w*|hospital|church|mosque|temple|synagogue|muslim|christian|jewish"
    r"|catholic|hindu|buddhist|religio\w*|mexican|black|white|asian|latin[oax]s?|hispanic|immigra\w*|gay|lesbian"
    r"|trans"
    r"|republican|democrat\w*|divorc\w*|lawsuit|arrest\w*)\b"
)
_TERMS = re.compile(
    r"\b(?:discounts?|free|vip|deposits?|refunds?|price\w*|prices?|fees?|dollars?|bucks|percent|budget|gratuity|tips?"
    r"|waive\w*|guests?|adults?|kids count|people coming|dot com|street address|zip)\b"
)
WRONG_FIGURE = (
    "Counts, dates, addresses, prices, phone numbers and e-mail addresses belong to the person or the booking"
)
WRONG_ALLERGY = "Allergies and diets belong to the booking, where the chef sees them"
WRONG_PRIVATE = "Health, faith and other private matters are not remembered"
WRONG_TERMS = "Prices, discounts and deposits follow the rules, not what is remembered"


def wrong_with(value: str) -> str | None:
    """Why a value may not be remembered; None when it may."""
    text = value.lower()
    if _FIGURE.search(text):
        return WRONG_FIGURE
    if find_allergens(text) or find_diets(text) or _DISHES.search(text):
        return WRONG_ALLERGY
    if _PRIVATE.search(text):
        return WRONG_PRIVATE
    return WRONG_TERMS if _TERMS.search(text) else None


def may_be_kept(value: str) -> bool:
    """Whether a value read from a message is one that memory may hold."""
    least, most = VALUE_LENGTHS
    return least <= len(value) <= most and wrong_with(value) is None
