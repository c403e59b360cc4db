"""Prometheus figures: requests by route, method and status, their duration, and the age of the outbox."""

import time
from collections.abc import Callable
from functools import lru_cache

from fastapi import APIRouter, Response
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    REGISTRY,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)
from prometheus_client.multiprocess import MultiProcessCollector
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hibachi.platform.health import outbox_age
from hibachi.platform.http.open import open_to_all

_REQUESTS = Counter("hibachi_http_requests", "Requests answered", ["method", "route", "status"])
_SECONDS = Histogram(
    "hibachi_http_request_seconds",
    "Time until the answer is complete",
    ["method", "route"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
)
_OUTBOX_AGE = Gauge(
    "hibachi_outbox_age_seconds", "Age of the oldest event nobody has handled", multiprocess_mode="mostrecent"
)
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})

router = APIRouter(tags=["operations"], dependencies=[open_to_all])


class Metrics:
    """Counts and times each request under its route's template, so that ids do not make endless series."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Wrap one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        status, begun = 500, time.perf_counter()

        async def watch(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, watch)
        finally:
            method = scope["method"] if scope["method"] in _METHODS else "other"
            route = template_of(scope)
            count, seconds = _series(method, route, status)
            count.inc()
            seconds.observe(time.perf_counter() - begun)


@lru_cache(maxsize=4096)
def _series(method: str, route: str, status: int) -> tuple[Counter, Histogram]:
    return _REQUESTS.labels(method, route, str(status)), _SECONDS.labels(method, route)


def template_of(scope: Scope) -> str:
    """The full template of the matched route, such as `/api/v1/bookings/{id}`; `unmatched` without one.

    The route knows its path below the routers it is included through; these have no parameters of their own.
    """
    below = getattr(scope.get("route"), "path", None)
    if not isinstance(below, str):
        return "unmatched"
    given = scope["path"].split("/")
    above = given[: len(given) - below.count("/")]
    return "/".join(above).rstrip("/") + below


@router.get("/metrics", include_in_schema=False)
async def metrics() -> Response:
    """Figures of all worker processes in Prometheus's text format."""
    age = await outbox_age()
    if age is not None:
        _OUTBOX_AGE.set(age)
    return Response(generate_latest(_registry()), media_type=CONTENT_TYPE_LATEST)


def _registry() -> CollectorRegistry:
    """All processes' figures when they share a folder (`PROMETHEUS_MULTIPROC_DIR`), else this one's."""
    shared = CollectorRegistry()
    collect: Callable[[CollectorRegistry], object] = MultiProcessCollector
    try:
        collect(shared)
    except ValueError:
        return REGISTRY
    return shared
