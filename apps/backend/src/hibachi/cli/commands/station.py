"""`hibachi station`: places that chefs set out from."""

from pathlib import Path
from typing import Annotated

import typer

from hibachi.booking.stations.types import NewStation
from hibachi.cli.founding.service import add_station
from hibachi.cli.founding.terms import BadTerms, read_terms
from hibachi.cli.work import BusinessOption, in_business
from hibachi.platform.auth import Caller
from hibachi.platform.db import WriteSession

app = typer.Typer(no_args_is_help=True, help="Open stations.")


@app.callback()
def stations() -> None:
    """Open stations."""


@app.command()
def add(
    name: str,
    zip_code: Annotated[str, typer.Option("--zip", help="ZIP code that its chefs set out from.")],
    time_zone: Annotated[str, typer.Option(help="Name such as America/Los_Angeles.")],
    grills: Annotated[int, typer.Option(help="Grills that stand there.")] = 1,
    terms_file: Annotated[
        Path | None, typer.Option("--terms", help="YAML with a section travel; default: the shipped prices.")
    ] = None,
    business: BusinessOption = None,
) -> None:
    """Open a station; one with this name and ZIP is left as it is."""
    try:
        travel = read_terms(terms_file).travel
    except BadTerms as problem:
        raise typer.BadParameter(str(problem), param_hint="--terms") from None

    async def work(session: WriteSession, _caller: Caller) -> str:
        return await add_station(session, NewStation(name, zip_code, time_zone, grills, travel))

    typer.echo(in_business(business, work))
