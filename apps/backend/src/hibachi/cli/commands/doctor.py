"""`hibachi doctor`."""

import asyncio

import typer

from hibachi.cli.doctor import database, installation, services
from hibachi.cli.doctor.types import Check, Finding
from hibachi.platform.cache import close_redis
from hibachi.platform.db import dispose_engine

app = typer.Typer()
CHECKS: tuple[Check, ...] = (
    database.reachable,
    database.migrated,
    database.obeys_row_security,
    services.broker,
    services.clocks,
    services.card_payments,
    services.mail,
    installation.disk,
    installation.web_apps,
)


@app.command()
def doctor() -> None:
    """Check this installation; every failing line names its fix."""
    found = asyncio.run(_examine())
    for finding in found:
        _show(finding)
    raise typer.Exit(0 if all(finding.ok for finding in found) else 1)


async def _examine() -> list[Finding]:
    first = await installation.settings()
    if not first.ok:
        return [first]  # nothing else can be asked without settings
    try:
        return [first, *[await check() for check in CHECKS]]
    finally:
        await dispose_engine()
        await close_redis()


def _show(finding: Finding) -> None:
    colour = typer.colors.GREEN if finding.ok else typer.colors.RED
    typer.secho(f"{'ok  ' if finding.ok else 'FAIL'}  ", fg=colour, nl=False)
    typer.echo(f"{finding.name}: {finding.detail}")
    if not finding.ok:
        typer.echo(f"      fix: {finding.fix}")
