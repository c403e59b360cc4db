"""`hibachi seed`."""

import asyncio
from typing import Annotated

import typer

from hibachi.cli.demo.businesses import DEMO_PASSWORD
from hibachi.cli.demo.seed import Seeded, seed_demo
from hibachi.identity.businesses.service import all_businesses
from hibachi.platform.cache import close_redis
from hibachi.platform.config import get_settings
from hibachi.platform.db import dispose_engine
from hibachi.platform.errors import AppError
from hibachi.platform.logging import configure_logging
from hibachi.workflows import durable

app = typer.Typer()


@app.command()
def seed(
    if_empty: Annotated[bool, typer.Option("--if-empty", help="Do nothing when there is a business.")] = False,
    number: Annotated[int, typer.Option("--seed", help="Another number gives other invented data.")] = 1,
) -> None:
    """Load the demo business: two stations, sixty days of bookings, log-ins of every role."""
    settings = get_settings()
    if settings.env == "production":
        typer.secho("Demo data is for development: production is never seeded.", fg=typer.colors.RED, err=True)
        raise typer.Exit(1)
    configure_logging("warning", settings.log.format)
    try:
        made = asyncio.run(_seed(number, if_empty))
    except AppError as problem:
        typer.secho(problem.detail, fg=typer.colors.RED, err=True)
        raise typer.Exit(1) from None
    if made is None:
        typer.echo("There is a business already; nothing was changed.")
        return
    states = ", ".join(f"{count} {state}" for state, count in sorted(made.bookings.items()))
    typer.echo(f"Made {made.bookings.total()} bookings: {states}.")
    typer.echo(f"Log in as owner@myhibachi.example with the password {DEMO_PASSWORD}.")


async def _seed(number: int, if_empty: bool) -> Seeded | None:
    try:
        if if_empty and await all_businesses():
            return None
        return await seed_demo(number)
    finally:
        durable.close()
        await dispose_engine()
        await close_redis()
