"""Probes for supervisors and load balancers."""

import asyncio
from typing import Literal

from fastapi import APIRouter, Response
from pydantic import BaseModel

from hibachi.platform import health
from hibachi.platform.http.open import open_to_all

router = APIRouter(prefix="/health", tags=["operations"], dependencies=[open_to_all])
Readiness = Literal["ready", "degraded", "unavailable"]


class Live(BaseModel):
    """The process answers."""

    status: Literal["live"] = "live"


class Ready(BaseModel):
    """Whether requests can be served, and which parts answer."""

    status: Readiness
    checks: dict[str, bool]


@router.get("/live")
async def live() -> Live:
    """The process runs; says nothing about what it depends on."""
    return Live()


@router.get("/ready", responses={503: {"model": Ready}})
async def ready(response: Response) -> Ready:
    """200 `ready`; 200 `degraded` when broker or outbox lag, because nothing is lost by serving on; 503 without a
    database."""
    names = ("database", "broker", "outbox")
    found = await asyncio.gather(health.database(), health.broker(), health.outbox_queue())
    checks = {name: part.ok for name, part in zip(names, found, strict=True)}
    if not checks["database"]:
        response.status_code = 503
        return Ready(status="unavailable", checks=checks)
    return Ready(status="ready" if all(checks.values()) else "degraded", checks=checks)
