"""How the business has set an agent."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Tone = Literal["warm", "brief", "formal"]


@dataclass(frozen=True, slots=True)
class Persona:
    """What an agent is called, how it speaks, which of its tools it may use and which topics it may cite.

    `topics` are groups of articles, None for all. Nothing here can widen what an agent declares: tools are a part of
    its own, and hand-overs, checks and confirmations lie outside of it.
    """

    name: str
    instructions: str
    tools: frozenset[str]
    tone: Tone = "warm"
    on: bool = True
    topics: frozenset[str] | None = None


Cast = Mapping[str, Persona]
"""Personas by label of their agent; an agent without one is as it was shipped."""
