"""What the commands about one business share."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Annotated, TypeVar

import typer

from hibachi.identity.businesses.service import business_named
from hibachi.platform.auth import Caller
from hibachi.platform.db import WriteSession, dispose_engine, unit_of_work
from hibachi.platform.errors import AppError
from hibachi.task_modules import MODULES

REGISTERED = MODULES  # so that every feature and job is known to the commands
T = TypeVar("T")
BusinessOption = Annotated[
    str | None, typer.Option("--business", help="Slug of the business; needed when there is more than one.")
]
Work = Callable[[WriteSession, Caller], Awaitable[T]]


def in_business(slug: str | None, work: Work[T]) -> T:
    """Run `work` in one unit of work of the business, as the command line; an error ends the command with its text."""
    return _told(_run(slug, work))


def outside_business(work: Callable[[], Awaitable[T]]) -> T:
    """Run what is about no business that exists yet, or about all; an error ends the command with its text."""

    async def run() -> T:
        async with _pool():
            return await work()

    return _told(run())


def _told(run: Coroutine[None, None, T]) -> T:
    try:
        return asyncio.run(run)
    except AppError as problem:
        typer.secho(problem.detail, fg=typer.colors.RED, err=True)
        for found in problem.errors or ():
            typer.secho(f"  {found['field']}: {found['message']}", fg=typer.colors.RED, err=True)
        raise typer.Exit(1) from None


async def _run(slug: str | None, work: Work[T]) -> T:
    async with _pool():
        business = await business_named(slug)
        async with unit_of_work(business.id) as session:
            return await work(session, Caller("system", business.id, name="command line"))


@asynccontextmanager
async def _pool() -> AsyncIterator[None]:
    try:
        yield
    finally:
        await dispose_engine()
