"""All escalation rules, gravest first; the first that applies names the reason."""

from dataclasses import replace

from hibachi.ai.escalation.innocent import explains, literal
from hibachi.ai.escalation.likeness import most_alike, taken_back
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
    unclear,
)
from hibachi.ai.escalation.types import Reason, Rule, Situation

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
    unclear.RULE,
)


_RULE_OF = {rule.reason.value: rule for rule in RULES}


def decide(situation: Situation) -> Rule | None:
    """The gravest rule that applies, else the reason the message is most like, else None: the assistant goes on.

    Words alone err where likeness is sure that nothing is the matter; what may hurt somebody is never taken back.
    """
    meant = literal(situation.said.plain)
    heard = (
        situation if meant == situation.said.plain else replace(situation, said=replace(situation.said, plain=meant))
    )
    spoken = next((rule for rule in RULES if rule.applies(heard) and not taken_back(rule, situation)), None)
    return spoken or _by_likeness(situation)


def _by_likeness(situation: Situation) -> Rule | None:
    reason = most_alike(situation)
    return _RULE_OF[reason] if reason and not explains(Reason(reason), situation.said.plain) else None
