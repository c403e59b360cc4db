"""The table owner's transactions, for installation commands only."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy import NullPool, make_url
from sqlalchemy.ext.asyncio import create_async_engine

from hibachi.platform.config import get_settings
from hibachi.platform.db.session import WriteSession


@asynccontextmanager
async def owner_unit_of_work() -> AsyncIterator[WriteSession]:
    """One transaction of the role that runs migrations, for shared tables that the application may only read."""
    settings = get_settings().database
    url = make_url(settings.owner_url or settings.url).set(drivername="postgresql+psycopg")
    engine = create_async_engine(url, poolclass=NullPool, connect_args={"options": "-c timezone=UTC"})
    try:
        async with WriteSession(engine, expire_on_commit=False) as session, session.begin():
            yield session
    finally:
        await engine.dispose()
