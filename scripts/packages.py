"""Installing locked Python packages into `.venv`: by uv, told pip's own configuration; by pip where that cannot do.

Why both: docs/decisions/0002-locked-packages.md. Standard library only.
"""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Mapping
from pathlib import Path

from steps import BIN, StepFailed, environment, run_quietly, say

PYTHON = BIN / "python"
UV = BIN / "uv"
# What pip may be told by its files or by PIP_…, and the variable by which uv is told the same.
_COUNTERPARTS = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "constraint": "UV_CONSTRAINT",
    "trusted-host": "UV_INSECURE_HOST",
    "cert": "SSL_CERT_FILE",
    "proxy": "ALL_PROXY",
    "timeout": "UV_HTTP_TIMEOUT",
    "default-timeout": "UV_HTTP_TIMEOUT",
    "no-index": "UV_NO_INDEX",
}
_WITHOUT_EFFECT = {"disable-pip-version-check", "no-input", "quiet", "no-cache-dir", "cache-dir", "progress-bar"}
_WITHOUT_EFFECT |= {"root-user-action", "break-system-packages", "no-color", "require-virtualenv", "retries"}


def install(title: str, lock: Path) -> None:
    """Install the pins of a lock file; raises StepFailed with pip's own words when neither way works."""
    if not _installed_by_uv(title, lock):
        run_quietly(title, [*pip(), "-r", str(lock)])


def pip() -> list[str]:
    """The opening of a pip command that asks nothing and leaves bytecode to the first import."""
    options = ["--disable-pip-version-check", "--no-input", "--no-compile", "--quiet"]
    return [str(PYTHON), "-m", "pip", "install", *options]


def pinned(name: str, lock: Path) -> str:
    """The requirement of a package in a lock file, as `name==version`."""
    return next(line.split(";")[0].strip() for line in lock.read_text().splitlines() if line.startswith(f"{name}=="))


def pip_configuration() -> dict[str, str]:
    """What pip would go by here: option -> value, its files first, the environment over them."""
    command = [str(PYTHON), "-m", "pip", "config", "list"]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, check=False)
    pairs = [line.partition("=") for line in done.stdout.splitlines() if "=" in line]
    by_weight = sorted(pairs, key=lambda pair: pair[0].startswith(":env:"))  # a stable sort: files keep their order
    return {name.rpartition(".")[2]: str(ast.literal_eval(value)) for name, _, value in by_weight}


def uv_settings(configuration: Mapping[str, str]) -> dict[str, str] | None:
    """The environment that makes uv do as pip is told; None when pip is told something uv cannot be."""
    if set(configuration) - set(_COUNTERPARTS) - _WITHOUT_EFFECT:
        return None
    told = {_COUNTERPARTS[name]: value for name, value in configuration.items() if name in _COUNTERPARTS}
    # pip takes the pinned version from whichever index has it; uv by default only looks into the first that knows it.
    return {"UV_INDEX_STRATEGY": "unsafe-best-match", **{name: " ".join(value.split()) for name, value in told.items()}}


def _installed_by_uv(title: str, lock: Path) -> bool:
    settings = uv_settings(pip_configuration())
    if settings is None:
        return False
    try:
        if not UV.exists():
            run_quietly("Installer", [*pip(), pinned("uv", lock)])
        run_quietly(
            title, [str(UV), "pip", "install", "--quiet", "--python", str(PYTHON), "-r", str(lock)], env=settings
        )
    except StepFailed:
        say("  uv could not install the packages (.data/logs says why); pip does, which takes longer.")
        return False
    return True
