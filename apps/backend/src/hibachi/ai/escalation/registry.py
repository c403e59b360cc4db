"""All escalation rules, gravest first; the first that applies names the reason."""

from hibachi.ai.escalation.rules import (
    allergic_reaction,
    angry_complaint,
    beyond_max_distance,
    custom_pricing,
    discount_request,
    food_poisoning,
    human_request,
    indoor_cooking,
    injury,
    large_party,
    late_chef,
    legal_threat,
    press,
    refund_dispute,
    severe_allergy,
    short_notice,
    threat,
)
from hibachi.ai.escalation.types import Rule, Situation

RULES: tuple[Rule, ...] = (
    allergic_reaction.RULE,
    food_poisoning.RULE,
    injury.RULE,
    threat.RULE,
    late_chef.RULE,
    severe_allergy.RULE,
    legal_threat.RULE,
    press.RULE,
    refund_dispute.RULE,
    human_request.RULE,
    discount_request.RULE,
    angry_complaint.RULE,
    large_party.RULE,
    custom_pricing.RULE,
    indoor_cooking.RULE,
    beyond_max_distance.RULE,
    short_notice.RULE,
)


def decide(situation: Situation) -> Rule | None:
    """The gravest rule that applies, or None when the assistant may go on."""
    return next((rule for rule in RULES if rule.applies(situation)), None)
