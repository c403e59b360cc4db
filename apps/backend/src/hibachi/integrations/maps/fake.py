"""A maps provider for tests and demonstrations: scripted, inspectable, and told to fail when wished."""

import asyncio
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

import structlog

from hibachi.geo.rules import haversine_miles
from hibachi.geo.types import Coordinates, DistanceSource
from hibachi.platform.errors import GatewayError

log = structlog.get_logger()


@dataclass
class FakeDistance:
    """Answers great circle × `factor` after `delay_seconds`; the next `failures` calls fail. `calls` counts all."""

    source: DistanceSource = "google"
    factor: Decimal = Decimal("1.3")
    failures: int = 0
    permanent: bool = False
    delay_seconds: float = 0.0
    calls: int = 0
    asked: list[tuple[Coordinates, Coordinates]] = field(default_factory=list)

    def __post_init__(self) -> None:
        log.warning("fake_provider", port="distance", note="no real maps provider is asked")

    async def road_miles(self, start: Coordinates, end: Coordinates) -> Decimal:
        """Miles of the script, or the scripted failure."""
        self.calls += 1
        self.asked.append((start, end))
        await asyncio.sleep(self.delay_seconds)
        if self.failures:
            self.failures -= 1
            raise GatewayError(self.source, "told to fail", permanent=self.permanent)
        miles = Decimal(haversine_miles(start, end)) * self.factor
        return miles.quantize(Decimal("0.1"), ROUND_HALF_UP)
