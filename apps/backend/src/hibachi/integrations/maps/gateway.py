"""Two maps providers over HTTP. Each asks once; patience is `patient.py`."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

import httpx
from pydantic import BaseModel, Field, SecretStr, ValidationError

from hibachi.geo.types import Coordinates, DistanceSource
from hibachi.platform.errors import GatewayError

METRES_PER_MILE = Decimal("1609.344")
TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class MapsAccess:
    """Where a provider is, its key and the seconds one call may take."""

    base_url: str
    api_key: SecretStr
    timeout_seconds: float


class _HttpDistance(ABC):
    """What both have in common: one call, and failures as `GatewayError`."""

    source: DistanceSource

    def __init__(self, access: MapsAccess) -> None:
        self._access = access

    async def road_miles(self, start: Coordinates, end: Coordinates) -> Decimal:
        """One-way miles by road. Raises `GatewayError`."""
        request = self._request(start, end)
        try:
            async with httpx.AsyncClient(timeout=self._access.timeout_seconds) as client:
                response = await client.send(request)
        except httpx.HTTPError as error:
            # The text of the error may hold the address and with it the key.
            raise GatewayError(self.source, type(error).__name__, permanent=False) from None
        if response.status_code >= 400:
            raise self._refused(response.status_code)
        try:
            metres = self._metres(response.content)
        except ValidationError as error:
            raise GatewayError(self.source, "unreadable answer", permanent=False) from error
        return (metres / METRES_PER_MILE).quantize(TENTH, ROUND_HALF_UP)

    def _refused(self, status: int) -> GatewayError:
        return GatewayError(self.source, f"answered {status}", permanent=status < 500 and status not in (408, 429))

    def _url(self, path: str) -> str:
        return self._access.base_url.rstrip("/") + path

    @abstractmethod
    def _request(self, start: Coordinates, end: Coordinates) -> httpx.Request: ...

    @abstractmethod
    def _metres(self, body: bytes) -> Decimal: ...


class _GoogleDistance(BaseModel):
    value: int = Field(ge=0)


class _GoogleElement(BaseModel):
    status: str
    distance: _GoogleDistance | None = None


class _GoogleRow(BaseModel):
    elements: list[_GoogleElement] = Field(min_length=1)


class _GoogleAnswer(BaseModel):
    status: str
    rows: list[_GoogleRow] = []


class GoogleDistance(_HttpDistance):
    """Google Distance Matrix. It answers 200 to everything; the status is in the body."""

    source: DistanceSource = "google"
    _PASSING = frozenset({"OVER_QUERY_LIMIT", "UNKNOWN_ERROR"})

    def _request(self, start: Coordinates, end: Coordinates) -> httpx.Request:
        query = {
            "origins": f"{start.latitude},{start.longitude}",
            "destinations": f"{end.latitude},{end.longitude}",
            "mode": "driving",
            "key": self._access.api_key.get_secret_value(),
        }
        return httpx.Request("GET", self._url("/maps/api/distancematrix/json"), params=query)

    def _metres(self, body: bytes) -> Decimal:
        answer = _GoogleAnswer.model_validate_json(body)
        if answer.status != "OK" or not answer.rows:
            raise GatewayError(self.source, answer.status, permanent=answer.status not in self._PASSING)
        element = answer.rows[0].elements[0]
        if element.status != "OK" or element.distance is None:
            raise GatewayError(self.source, element.status, permanent=True)
        return Decimal(element.distance.value)


class _OrsAnswer(BaseModel):
    distances: list[list[Decimal | None]] = Field(min_length=1)


class OpenRouteServiceDistance(_HttpDistance):
    """OpenRouteService matrix. It wants longitude first, and answers null where no road leads."""

    source: DistanceSource = "openrouteservice"

    def _request(self, start: Coordinates, end: Coordinates) -> httpx.Request:
        body = {
            "locations": [[start.longitude, start.latitude], [end.longitude, end.latitude]],
            "sources": [0],
            "destinations": [1],
            "metrics": ["distance"],
            "units": "m",
        }
        headers = {"Authorization": self._access.api_key.get_secret_value()}
        return httpx.Request("POST", self._url("/v2/matrix/driving-car"), json=body, headers=headers)

    def _metres(self, body: bytes) -> Decimal:
        distances = _OrsAnswer.model_validate_json(body).distances
        metres = distances[0][0] if distances[0] else None
        if metres is None:
            raise GatewayError(self.source, "no road", permanent=True)
        return metres
