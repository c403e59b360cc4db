"""`hibachi docs`."""

from typing import Annotated

import typer

from hibachi.cli import reference
from hibachi.cli.model import card
from hibachi.cli.places import API_CLIENT, DOCS, REFERENCE, ROOT

app = typer.Typer()


@app.command()
def docs(
    check: Annotated[bool, typer.Option("--check", help="Only tell what is stale, with exit code 1.")] = False,
) -> None:
    """Write docs/reference, the model card, and the API's description for the generated client, from the code."""
    found = False
    every = ((REFERENCE, reference.pages()), (API_CLIENT, reference.client_pages()), (DOCS, card.pages()))
    for folder, pages in every:
        for name in reference.stale(folder, pages) if check else reference.write(folder, pages):
            typer.echo(f"{'stale' if check else 'wrote'} {(folder / name).relative_to(ROOT)}")
            found = True
    raise typer.Exit(1 if check and found else 0)
