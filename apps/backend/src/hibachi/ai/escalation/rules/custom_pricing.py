"""A wish for a price or package of one's own for a group at or above the limit; a normal quote is not."""

from hibachi.ai.escalation.types import Cues, Priority, Reason, Rule, Situation

_WISH = Cues(
    r"\b(?:custom(?:i[sz]ed?)?|tailored|bespoke|personali[sz]ed|special|flat|group|bulk|volume"
    r"|corporate|wholesale|package|all[- ]inclusive|fixed) "
    r"(?:\w+ )?(?:price|pricing|prices|quote|rate|rates|package|packages|proposal|deal|menu price|bid"
    r"|offer)\b",
    r"\b(?:proposal|bid|rfp|flat fee|flat rate|package price|tiered pricing|price list for groups)\b",
    unless=(
        r"\b(?:do you (?:have|offer)|are there) (?:any )?(?:corporate|group) (?:rates|packages"
        r"|pricing)\?$",
    ),
)


def applies(situation: Situation) -> bool:
    """True from `limits.custom_pricing_guests` guests on, the party so far included."""
    guests = max(situation.head_count, situation.said.entities.party.head_count)
    return guests >= situation.limits.custom_pricing_guests and _WISH.found(situation.text)


RULE = Rule(Reason.CUSTOM_PRICING, Priority.MEDIUM, applies)
