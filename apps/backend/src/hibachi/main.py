"""Composition root of the web process: `gunicorn hibachi.main:app`."""

from hibachi.platform.collector import resume  # first: it pauses the collector

# isort: split

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI

from hibachi.api import API_PREFIX, UPLOADS, probes, routers
from hibachi.identity.walls import install_walls
from hibachi.platform.cache import close_redis
from hibachi.platform.config import Settings, get_settings
from hibachi.platform.db import dispose_engine
from hibachi.platform.errors import Problem
from hibachi.platform.http import handlers
from hibachi.platform.http.csp import page_policy, script_hashes
from hibachi.platform.http.static import PagesMount, WebApp
from hibachi.platform.logging import configure_logging
from hibachi.wiring import development_routers, wire

_APPS = Path(__file__).parents[3]  # apps/ of a checkout; the image keeps the same layout


@asynccontextmanager
async def _lifespan(_app: FastAPI) -> AsyncIterator[None]:
    yield
    await dispose_engine()
    await close_redis()


def create_app() -> FastAPI:
    """The application with every router and middleware."""
    settings = get_settings()
    configure_logging(settings.log.level, settings.log.format)
    wire()
    application = FastAPI(
        title="Hibachi",
        version="1",
        lifespan=_lifespan,
        responses={"4XX": {"model": Problem}},
        openapi_url="/openapi.json" if _shows_docs(settings) else None,
    )
    for router in (*routers(), *development_routers()):
        application.include_router(router, prefix=API_PREFIX)
    for router in probes():
        application.include_router(router)
    _serve_web_apps(application)
    handlers.install(application)
    install_walls(application, settings.web, UPLOADS)
    return application


def _shows_docs(settings: Settings) -> bool:
    wanted = settings.web.open_docs
    return settings.env != "production" if wanted is None else wanted


def _serve_web_apps(application: FastAPI) -> None:
    """Mount the built web apps, when they are built: the admin panel first, the site takes what is left."""
    for path, folder, single_page in (("/admin", "admin", True), ("/", "customer-site", False)):
        built = _APPS / folder / "dist"
        if built.is_dir():
            policy = page_policy(script_hashes(built))
            pages = WebApp(built, single_page=single_page, policy=policy)
            application.router.routes.append(PagesMount(path, app=pages, name=folder))


app = create_app()
resume()
