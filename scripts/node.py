"""Node for the web apps: the system's when new enough, else the one packaged as a Python wheel."""

from __future__ import annotations

import re
import shutil
import subprocess

from steps import BIN, ROOT, digest, fresh, run_quietly, stamp

NODE_LOCK = ROOT / "apps" / "backend" / "requirements-node.lock"
WEB_SOURCES = ("package.json", "package-lock.json", "apps/admin", "apps/customer-site", "packages")
WEB_RESULTS = ("apps/customer-site/dist/index.html", "apps/admin/dist/index.html")


def new_enough(version: str) -> bool:
    """Judge `node --version`: 20.19+, 22.13+ or 24+ (what the build tools support)."""
    found = re.match(r"v(\d+)\.(\d+)", version)
    if found is None:
        return False
    major, minor = int(found.group(1)), int(found.group(2))
    return major >= 24 or (major, minor >= 13) == (22, True) or (major, minor >= 19) == (20, True)


def npm() -> list[str]:
    """Return the command of a usable npm, installing Node into `.venv` when the system has none."""
    system = shutil.which("npm")
    if system is not None and new_enough(_version(shutil.which("node"))):
        return [system]
    wanted = digest(NODE_LOCK)
    if not fresh("node", wanted, [BIN / "npm"]):
        run_quietly("Node", [str(BIN / "python"), "-m", "pip", "install", "--quiet", "-r", str(NODE_LOCK)])
        stamp("node", wanted)
    return [str(BIN / "npm")]


def npm_ci() -> None:
    """Install the locked packages of the web apps when the lock has changed."""
    lock = ROOT / "package-lock.json"
    if not lock.exists():
        return
    wanted = digest(lock)
    if fresh("npm", wanted, [ROOT / "node_modules" / ".package-lock.json"]):
        return
    run_quietly("Web packages", [*npm(), "ci", "--no-audit", "--no-fund"])
    stamp("npm", wanted)


def build_web() -> None:
    """Build both web apps when a source of theirs has changed."""
    if not (ROOT / "package.json").exists():
        return
    wanted = digest(*(ROOT / source for source in WEB_SOURCES))
    if fresh("web", wanted, [ROOT / result for result in WEB_RESULTS]):
        return
    run_quietly("Web apps", [*npm(), "run", "build"])
    stamp("web", wanted)


def _version(node: str | None) -> str:
    if node is None:
        return ""
    return subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout.strip()
