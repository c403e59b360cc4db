"""Schema and demo data before the first process starts; skipped when nothing has changed."""

import hashlib
import json
import subprocess
from collections.abc import Mapping
from pathlib import Path

from hibachi.cli.supervisor.console import Console
from hibachi.cli.supervisor.processes import preparations

_STAMP = "prepared.json"


class PreparationFailed(RuntimeError):
    """A preparation ended with an error; the message is its output."""


def prepare(
    environment: Mapping[str, str], console: Console, *, migrations: Path, data: Path | None, demo: bool
) -> None:
    """Run the preparations in order; raises PreparationFailed.

    `data` is the folder of the embedded database, whose stamp tells that these migrations were applied before;
    None for a real server, where everything is checked every time.
    """
    stamp = data / _STAMP if data else None
    wanted = {"migrations": digest(migrations)}
    if stamp and stamp.exists() and json.loads(stamp.read_text()) == wanted:
        return
    for title, command in preparations(demo=demo):
        console.say(f"  {title}")
        done = subprocess.run(command, env=dict(environment), capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise PreparationFailed(f"{title} failed:\n{done.stdout}{done.stderr}")
    if stamp:
        stamp.write_text(json.dumps(wanted))


def digest(folder: Path) -> str:
    """Hash the Python files of a folder by name and content."""
    total = hashlib.sha256()
    for file in sorted(folder.rglob("*.py")):
        total.update(file.name.encode() + hashlib.sha256(file.read_bytes()).digest())
    return total.hexdigest()
