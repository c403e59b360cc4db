"""All agents by label."""

from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType

from hibachi.ai.agents import allergen, customer_care, distance, knowledge, lead_nurturing, menu, operations, smalltalk
from hibachi.ai.agents.turn import Part, Turn

Act = Callable[[Turn], Awaitable[Part]]

AGENTS: Mapping[str, Act] = MappingProxyType(
    {
        lead_nurturing.LABEL: lead_nurturing.act,
        operations.LABEL: operations.act,
        customer_care.LABEL: customer_care.act,
        knowledge.LABEL: knowledge.act,
        distance.LABEL: distance.act,
        menu.LABEL: menu.act,
        allergen.LABEL: allergen.act,
        smalltalk.LABEL: smalltalk.act,
        "human": knowledge.act,
        "out_of_scope": smalltalk.act,
    }
)
