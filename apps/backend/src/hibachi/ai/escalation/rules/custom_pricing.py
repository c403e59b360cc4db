"""A wish for a price or package of one's own for a group at or above the limit; a normal quote is not."""

from hibachi.ai.escalation.lexicon import near
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

_CONCEPT = Cues(
    near(
        r"(?:custom\w*|tailor\w*|bespoke|personali[sz]ed|individual\w*|special\w*|own|separate|negotiat\w+"
        r"|private|flat|bulk|volume|group"
        r"|corporate|wholesale|all[- ]in(?:clusive)?|fixed|lump|different|formal|reduced|preferential|tier\w*"
        r"|one[- ]off|better)",
        r"(?:pric\w+|quotes?|rates?|figures?|offers?|packages?|proposals?|deals?|bids?|estimates?"
        r"|arrangements?|sum|fee|terms|contract"
        r"|menu|budget)",
        25,
    ),
    r"\bnot (?:your|the) (?:list|standard|usual|normal|regular|published) (?:price|rate|menu|package)s?\b"
    r"|\b(?:instead of|other than"
    r"|rather than|outside) (?:your|the) (?:list|standard|usual|normal|regular|published|per[- ](?:person|head))\b"
    r"|\b(?:put together|draw up|write up|work out|draft|prepare|come up with|create|design|build"
    r"|customi[sz]e|negotiate|submit"
    r"|send) (?:\w+ ){0,3}(?:offers?|proposal|package|bid|pricing|contract|tender|deal|price)\b",
    unless=(
        r"\b(?:special (?:diet|occasion|request|menu for)|private chef|own (?:drinks|tables|chairs)|group chat)\b",
    ),
)


def applies(situation: Situation) -> bool:
    """True from `limits.custom_pricing_guests` guests on, the party so far included."""
    guests = max(situation.head_count, situation.said.entities.party.head_count)
    return guests >= situation.limits.custom_pricing_guests and (
        _WISH.found(situation.text) or _CONCEPT.found(situation.text)
    )


RULE = Rule(Reason.CUSTOM_PRICING, Priority.MEDIUM, applies)
