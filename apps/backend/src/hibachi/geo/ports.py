"""What geo needs from a maps provider."""

from decimal import Decimal
from typing import Protocol

from hibachi.geo.types import Coordinates, DistanceSource

PROVIDER = "distance"


class DistanceProvider(Protocol):
    """Road distance. `source` names the provider in answers and in the cache."""

    @property
    def source(self) -> DistanceSource: ...

    async def road_miles(self, start: Coordinates, end: Coordinates) -> Decimal:
        """One-way miles by road to one decimal, half up.

        Raises `GatewayError`; permanent when there is no road or the request is refused for good.
        """
        ...


_wired: dict[str, DistanceProvider] = {}


def wire_distance_provider(provider: DistanceProvider | None) -> None:
    """Choose the process's provider; None leaves the built-in estimate. For the composition root and tests."""
    _wired.clear()
    if provider is not None:
        _wired[PROVIDER] = provider


def distance_provider() -> DistanceProvider | None:
    """The process's provider; None when the built-in estimate answers."""
    return _wired.get(PROVIDER)
