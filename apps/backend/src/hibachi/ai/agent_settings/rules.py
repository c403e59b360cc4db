"""What may be set of an agent. Nothing here widens what an agent declares, nor what the house checks."""

from collections.abc import Collection, Iterable, Sequence

from hibachi.ai.agent_settings.types import Declared, Other, Standing, Template, Wished, Wrong
from hibachi.ai.agents.persona import Cast
from hibachi.ai.guard.allergy_claims import absolute_claims
from hibachi.ai.guard.promises import promises
from hibachi.platform.ranking import StrategyName

_STRATEGIES: dict[str, StrategyName] = {
    "lead_nurturing": "sales",
    "customer_care": "retention",
    "operations": "technical_support",
}


def wrongs(wished: Wished, declared: Declared, others: Sequence[Other], topics: Collection[str]) -> list[Wrong]:
    """Every rule that the wish breaks."""
    found = [*_name(wished.name, others), *_tools(wished, declared), *_topics(wished, topics)]
    if declared.always_on and not wished.enabled and not declared.own:
        found.append(
            Wrong("enabled", "needed", "This agent cannot be off: it greets, and says what is none of our business")
        )
    if declared.own and not wished.channels:
        found.append(Wrong("channels", "some", "Choose at least one channel"))
    if not declared.own and wished.channels:
        found.append(Wrong("channels", "own", "An agent of the house answers on every channel that no other one has"))
    if wished.enabled and (taken := _taken(wished, declared, others)):
        found.append(taken)
    return found


def cast_on(channel: str, standing: Iterable[Standing]) -> Cast:
    """Who answers on a channel: an agent of one's own that is on comes before the house's of its kind."""
    agents = list(standing)
    house = {one.kind: one.persona for one in agents if one.channels is None}
    own = {one.kind: one.persona for one in agents if one.channels and channel in one.channels and one.persona.on}
    return {**house, **own}


def own_strategy(kind: str) -> StrategyName:
    """How an agent of a kind searches what is remembered, unless it is set otherwise."""
    return _STRATEGIES.get(kind, "balanced")


def of_template(template: Template, name: str, tools: Iterable[str]) -> Wished:
    """The settings an agent of one's own begins with; off, so that it is looked at before it answers anybody."""
    allowed = tuple(tool for tool in tools if tool not in template.without_tools)
    return Wished(name, template.tone, False, allowed, None, template.channels)


def _name(name: str, others: Sequence[Other]) -> list[Wrong]:
    found = []
    if name.casefold() in {other.name.casefold() for other in others}:
        found.append(Wrong("name", "taken", "Another agent has this name"))
    if absolute_claims(name) or promises(name):
        found.append(Wrong("name", "claim", "A name must not promise anything"))
    return found


def _tools(wished: Wished, declared: Declared) -> list[Wrong]:
    found = []
    if unknown := sorted(set(wished.tools) - set(declared.tools)):
        found.append(Wrong("tools", "declared", f"This agent has no tool {', '.join(unknown)}"))
    if missing := sorted(set(declared.kept) - set(wished.tools)):
        found.append(Wrong("tools", "kept", f"{', '.join(missing)} protects guests and stays"))
    return found


def _topics(wished: Wished, topics: Collection[str]) -> list[Wrong]:
    if wished.topics is None:
        return []
    if not wished.topics:
        return [Wrong("topics", "some", "Choose at least one topic, or all; take the search away to cite none")]
    unknown = sorted(set(wished.topics) - set(topics))
    return [Wrong("topics", "exists", f"There is no topic {', '.join(unknown)}")] if unknown else []


def _taken(wished: Wished, declared: Declared, others: Sequence[Other]) -> Wrong | None:
    rivals = [other for other in others if other.kind == declared.kind and other.enabled]
    for other in rivals:
        if both := sorted(set(other.channels) & set(wished.channels)):
            return Wrong("channels", "taken", f"{other.name} answers on {', '.join(both)} already")
    return None
