"""`hibachi migrate`."""

from typing import Annotated

import typer
from alembic import command
from alembic.config import Config

from hibachi.cli.places import BACKEND
from hibachi.workflows.durable import migrate_runs

app = typer.Typer()


@app.command()
def migrate(revision: Annotated[str, typer.Argument(help="Target revision.")] = "head") -> None:
    """Bring the database's schema up to date."""
    command.upgrade(Config(str(BACKEND / "alembic.ini")), revision)
    migrate_runs()
