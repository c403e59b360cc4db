"""All agents by label."""

from collections.abc import Mapping
from types import MappingProxyType

from hibachi.ai.agents import allergen, customer_care, distance, knowledge, lead_nurturing, menu, operations, smalltalk
from hibachi.ai.agents.types import Agent

ALL: tuple[Agent, ...] = tuple(
    module.AGENT
    for module in (lead_nurturing, operations, customer_care, knowledge, distance, menu, allergen, smalltalk)
)
AGENTS: Mapping[str, Agent] = MappingProxyType(
    {**{agent.label: agent for agent in ALL}, "human": knowledge.AGENT, "out_of_scope": smalltalk.AGENT}
)
OF_EVERY_TURN = ("escalate", "opt_out", "capture_lead", "open_complaint")
"""Tools of the house itself: they are there whoever acts, and no setting takes them away."""
