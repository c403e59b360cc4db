"""`hibachi up`."""

from typing import Annotated

import typer

from hibachi.cli.options import DataDir
from hibachi.cli.places import DATA
from hibachi.cli.supervisor import UpOptions
from hibachi.cli.supervisor import up as start_everything

app = typer.Typer()


@app.command()
def up(
    data_dir: DataDir = DATA,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port of the web process.")] = 8000,
    web: Annotated[bool, typer.Option(help="Start the web process.")] = True,
) -> None:
    """Start servers, jobs, workflows and the web process; Ctrl-C stops them."""
    raise typer.Exit(start_everything(UpOptions(data=data_dir, host=host, port=port, web=web)))
