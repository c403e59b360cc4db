"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

DataDir = Annotated[
    Path, typer.Option(envvar="HIBACHI_DATA_DIR", help="Folder of the embedded servers' files.", resolve_path=True)
]
