"""Small source trees for trying the checkers: a dictionary of file names to code."""

from collections.abc import Sequence
from pathlib import Path
from textwrap import dedent

from tests.contracts.checks.tree import Finding, SourceTree

ROOT = Path(__file__).parents[4]
BACKEND = ROOT / "apps" / "backend"


def plant(folder: Path, files: dict[str, str]) -> SourceTree:
    """Write `files` (paths below the package, such as `booking/rules.py`) and parse them as the package `hibachi`."""
    package = folder / "hibachi"
    for name, code in files.items():
        path = package / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dedent(code))
    for place in (package, *(path for path in package.rglob("*") if path.is_dir())):
        (place / "__init__.py").touch()
    return SourceTree(folder)


def project() -> SourceTree:
    """The real source tree."""
    return SourceTree(BACKEND / "src")


def report(findings: Sequence[Finding]) -> str:
    """One finding a line, for an assertion's message."""
    return "\n".join(str(finding) for finding in findings)
