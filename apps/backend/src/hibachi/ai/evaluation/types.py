"""Plain data of measured runs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """What a metric of the product should reach: at least `value`, or at most."""

    value: float
    at_least: bool = True

    def met(self, measured: float) -> bool:
        """Whether a value is on the right side."""
        return measured >= self.value if self.at_least else measured <= self.value


@dataclass(frozen=True, slots=True)
class Run:
    """One run of one set. `failures` are ids of cases, None where the set is sealed."""

    eval: str
    name: str
    cases: int
    failed: int
    metrics: Mapping[str, float]
    floors: Sequence[str]
    failures: Sequence[str] | None
    model: str | None
    version: str | None
