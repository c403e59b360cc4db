"""`hibachi docs`."""

from typing import Annotated

import typer

from hibachi.cli import reference
from hibachi.cli.places import REFERENCE

app = typer.Typer()


@app.command()
def docs(
    check: Annotated[bool, typer.Option("--check", help="Only tell what is stale, with exit code 1.")] = False,
) -> None:
    """Write docs/reference from the code."""
    names = reference.stale(REFERENCE) if check else reference.write(REFERENCE)
    for name in names:
        typer.echo(f"{'stale' if check else 'wrote'} docs/reference/{name}")
    raise typer.Exit(1 if check and names else 0)
