"""Patience around any distance provider: two retries, then a pause in which it is not asked at all."""

import time
from decimal import Decimal

from hibachi.geo.ports import DistanceProvider
from hibachi.geo.types import Coordinates, DistanceSource
from hibachi.platform.errors import GatewayError

RETRIES = 2
PAUSE_SECONDS = 60.0


class PatientDistance:
    """Retries what may pass. After it has not passed, every call fails at once for a minute: a provider that is
    down would otherwise hold a database connection for half a minute per quote."""

    def __init__(self, provider: DistanceProvider, pause_seconds: float = PAUSE_SECONDS) -> None:
        self._provider = provider
        self._pause_seconds = pause_seconds
        self._paused_until = float("-inf")

    @property
    def source(self) -> DistanceSource:
        """The provider's own name."""
        return self._provider.source

    async def road_miles(self, start: Coordinates, end: Coordinates) -> Decimal:
        """The provider's answer. Raises `GatewayError`."""
        if time.monotonic() < self._paused_until:
            raise GatewayError(self.source, "paused after failures", permanent=False)
        for _ in range(RETRIES):
            try:
                return await self._provider.road_miles(start, end)
            except GatewayError as error:
                if error.permanent:
                    raise
        return await self._last_try(start, end)

    async def _last_try(self, start: Coordinates, end: Coordinates) -> Decimal:
        try:
            return await self._provider.road_miles(start, end)
        except GatewayError as error:
            if not error.permanent:
                self._paused_until = time.monotonic() + self._pause_seconds
            raise
