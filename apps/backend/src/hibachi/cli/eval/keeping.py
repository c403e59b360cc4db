"""Keeping the figures of a run in the installation's database, when that is wished for."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import typer
from sqlalchemy.exc import SQLAlchemyError

from hibachi.ai.evaluation import service
from hibachi.ai.evaluation.types import Run
from hibachi.ai.router.lazy import ROUTER_FILE
from hibachi.cli.eval.report import Report
from hibachi.cli.model.marks import fingerprint
from hibachi.cli.places import ROOT
from hibachi.cli.work import outside_business
from hibachi.integrations.embeddings.choice import model_folder
from hibachi.platform.config import get_settings
from hibachi.platform.config.environment import set_variables
from hibachi.platform.config.groups import EmbeddingsSettings
from hibachi.platform.db import system_unit_of_work

SEALED = 0  # `--failures 0`: nobody reads the failures of this set, the panel neither
_wished: dict[str, str] = {}


def wish_kept() -> None:
    """Keep what this process measures, in the database its settings name now: dialogues name one of their own later."""
    _wished["database"] = get_settings().database.url


def keep(report: Report, source: Path, floors: Sequence[str], failures: int | None) -> None:
    """Keep a run when it is wished for; a database that does not answer is told and stops nothing."""
    address = _wished.get("database")
    if address is None:
        return
    run = run_of(report, source, floors, failures)

    async def write() -> None:
        async with system_unit_of_work() as session:
            service.keep(session, run)

    try:
        set_variables({"DATABASE_URL": address})
        outside_business(write)
    except (SQLAlchemyError, OSError):
        typer.echo("not kept: the database does not answer, or is older than this code", err=True)


def run_of(report: Report, source: Path, floors: Sequence[str], failures: int | None) -> Run:
    """A report as it is kept."""
    failed = [finding.id for finding in report.findings if not finding.passed]
    return Run(
        eval=report.name,
        name=f"{source.parent.name}/{source.name}" if source.is_dir() else source.stem,
        cases=len(report.findings),
        failed=len(failed),
        metrics={name: round(value, 6) for name, value in report.metrics.items()},
        floors=floors,
        failures=None if failures == SEALED else failed,
        model=_router(),
        version=_commit(),
    )


def _router() -> str | None:
    file = model_folder(EmbeddingsSettings()) / ROUTER_FILE
    return fingerprint(file) if file.exists() else None


def _commit() -> str | None:
    """The commit of a checkout; an installation without one has none."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        return None
    asked = [git, "-C", str(ROOT), "rev-parse", "--short", "HEAD"]
    told = subprocess.run(asked, capture_output=True, text=True, timeout=10, check=False)  # noqa: S603 -- fixed words, no shell
    return told.stdout.strip() or None
