"""All agents by label."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from hibachi.ai.agents import allergen, customer_care, distance, knowledge, lead_nurturing, menu, operations, smalltalk
from hibachi.ai.agents.types import Agent
from hibachi.ai.tools.registry import TOOLS

_MODULES = (lead_nurturing, operations, customer_care, knowledge, distance, menu, allergen, smalltalk)


def declared(agents: Iterable[Agent]) -> tuple[Agent, ...]:
    """Agents of customers; one that declares a tool which does not work for customers is a mistake."""
    found = tuple(agents)
    for agent in found:
        if wrong := [name for name in agent.tools if name not in TOOLS]:
            raise ValueError(f"{agent.label} declares {', '.join(wrong)}: no tool for customers")
    return found


ALL: tuple[Agent, ...] = declared(module.AGENT for module in _MODULES)
AGENTS: Mapping[str, Agent] = MappingProxyType(
    {**{agent.label: agent for agent in ALL}, "human": knowledge.AGENT, "out_of_scope": smalltalk.AGENT}
)
OF_EVERY_TURN = ("escalate", "opt_out", "capture_lead", "open_complaint")
"""Tools of the house itself: they are there whoever acts, and no setting takes them away."""
