"""What an agent is."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from hibachi.ai.agents.persona import Persona
from hibachi.ai.agents.turn import Part, Turn
from hibachi.ai.escalation.types import Reason

Act = Callable[[Turn], Awaitable[Part]]


@dataclass(frozen=True, slots=True)
class Agent:
    """An agent as data: its label in traces, the name the team knows it by, what it is for, how it should speak, the
    tools it may use and the reasons for which it may itself ask for a person.

    `instructions` are what a language model is told that words its replies. `stand_in` is the agent that answers when
    it is switched off; without one a person does. `always_on` agents cannot be switched off.
    """

    label: str
    name: str
    purpose: str
    instructions: str
    tools: tuple[str, ...]
    act: Act = field(repr=False)
    hands_over: tuple[Reason, ...] = ()
    stand_in: str | None = None
    always_on: bool = False

    @property
    def persona(self) -> Persona:
        """The agent as shipped."""
        return Persona(self.name, self.instructions, frozenset(self.tools))
