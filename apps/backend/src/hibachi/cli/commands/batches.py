"""`hibachi batches`: release batches of features."""

import typer

from hibachi.cli.work import BusinessOption, in_business
from hibachi.identity.flags.schemas import BatchItem
from hibachi.identity.flags.service import list_batches, switch_batch
from hibachi.platform.auth import Caller
from hibachi.platform.db import WriteSession

app = typer.Typer(no_args_is_help=True, help="Show and switch release batches.")


@app.command("list")
def show(business: BusinessOption = None) -> None:
    """Show the batches, their features and what they still need."""

    async def work(session: WriteSession, _caller: Caller) -> list[BatchItem]:
        return await list_batches(session)

    for batch in in_business(business, work):
        _print(batch)


@app.command()
def enable(name: str, business: BusinessOption = None) -> None:
    """Switch all features of a batch on, after its checks."""
    _switch(name, True, business)


@app.command()
def disable(name: str, business: BusinessOption = None) -> None:
    """Switch all features of a batch off."""
    _switch(name, False, business)


def _switch(name: str, on: bool, business: str | None) -> None:
    async def work(session: WriteSession, caller: Caller) -> BatchItem:
        return await switch_batch(session, caller, name, on)

    _print(in_business(business, work))


def _print(batch: BatchItem) -> None:
    typer.echo(f"{'on ' if batch.enabled else 'off'}  {batch.name:15} {', '.join(batch.flags) or '(no features)'}")
    for check in batch.checks:
        if check.detail:
            typer.echo(f"     {'note' if check.ok else 'MISSING'}: {check.detail}")
