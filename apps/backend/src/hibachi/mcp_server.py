"""Composition root of the process that gives tools to outside assistants: `gunicorn hibachi.mcp_server:app`."""

from hibachi.platform.collector import resume  # first: it pauses the collector

# isort: split

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from hibachi.communications import tasks as letter_tasks
from hibachi.communications.texting import tasks as text_tasks
from hibachi.identity.walls import install_walls
from hibachi.integrations.mcp import endpoints
from hibachi.integrations.mcp.server import manager
from hibachi.payments.attempts import tasks as attempt_tasks
from hibachi.payments.refunds import tasks as refund_tasks
from hibachi.platform.cache import close_redis
from hibachi.platform.config import get_settings
from hibachi.platform.db import dispose_engine
from hibachi.platform.http import handlers, health
from hibachi.platform.logging import configure_logging
from hibachi.platform.outbox import relay
from hibachi.wiring import wire

HANDED_OVER = (
    relay,
    letter_tasks,
    text_tasks,
    attempt_tasks,
    refund_tasks,
)  # jobs are handed over by name, once they are known


@asynccontextmanager
async def _lifespan(application: FastAPI) -> AsyncIterator[None]:
    application.state.protocol = manager()
    async with application.state.protocol.run():
        yield
    await dispose_engine()
    await close_redis()


def create_app() -> FastAPI:
    """The application: one address, and the probes."""
    settings = get_settings()
    configure_logging(settings.log.level, settings.log.format)
    wire()
    application = FastAPI(title="Hibachi tools", lifespan=_lifespan, openapi_url=None)
    application.include_router(endpoints.router)
    application.include_router(health.router)
    handlers.install(application)
    install_walls(application, settings.web)
    return application


app = create_app()
resume()
