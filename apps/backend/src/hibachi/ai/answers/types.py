"""Questions and their kept answers as plain data."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hibachi.ai.types import Fact


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as the cache knows it. All in `alike` must be equal; what `plain` means must be near."""

    alike: str
    plain: str


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer with all that its turn left behind."""

    text: str
    facts: tuple[Fact, ...]
    blocks: Sequence[Mapping[str, object]]
    citations: tuple[str, ...]
    agents: tuple[str, ...]
    tools: tuple[str, ...]
    topic: str | None
