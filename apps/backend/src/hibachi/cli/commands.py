"""The commands and their options."""

from pathlib import Path
from typing import Annotated

import typer
from alembic import command
from alembic.config import Config

from hibachi.cli.places import BACKEND, DATA
from hibachi.cli.supervisor import UpOptions
from hibachi.cli.supervisor import up as start_everything
from hibachi.platform.config.environment import missing_addresses, set_variables
from hibachi.platform.embedded import running_urls

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_show_locals=False)
DataDir = Annotated[
    Path, typer.Option(envvar="HIBACHI_DATA_DIR", help="Folder of the embedded servers' files.", resolve_path=True)
]


@app.callback()
def find_running_servers(context: typer.Context, data_dir: DataDir = DATA) -> None:
    """Run and look after a Hibachi installation."""
    urls = running_urls(data_dir)
    if urls is not None and context.invoked_subcommand != up.__name__:
        # So that every other command works beside a running `hibachi up`.
        set_variables(urls.variables(missing_addresses()))


@app.command()
def up(
    data_dir: DataDir = DATA,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port of the web process.")] = 8000,
    web: Annotated[bool, typer.Option(help="Start the web process.")] = True,
) -> None:
    """Start servers, jobs, workflows and the web process; Ctrl-C stops them."""
    raise typer.Exit(start_everything(UpOptions(data=data_dir, host=host, port=port, web=web)))


@app.command()
def migrate(revision: Annotated[str, typer.Argument(help="Target revision.")] = "head") -> None:
    """Bring the database's schema up to date."""
    command.upgrade(Config(str(BACKEND / "alembic.ini")), revision)
