"""`hibachi replay`: events that one of their subscribers could not handle."""

from uuid import UUID

import typer

from hibachi.cli.work import BusinessOption, in_business
from hibachi.identity.operations.schemas import DeadLetterItem
from hibachi.identity.operations.service import dead_letters, replay_dead_letter
from hibachi.platform.auth import Caller
from hibachi.platform.db import WriteSession

app = typer.Typer(no_args_is_help=True, help="List dead letters and send them again.")


@app.command("list")
def show(business: BusinessOption = None) -> None:
    """Show what could not be handled, newest first."""

    async def work(session: WriteSession, _caller: Caller) -> list[DeadLetterItem]:
        return (await dead_letters(session)).items

    found = in_business(business, work)
    for letter in found:
        typer.echo(f"{letter.id}  {letter.event} -> {letter.subscriber}, {letter.attempts} attempts")
        typer.echo(f"      {letter.failed_at:%Y-%m-%d %H:%M} UTC: {letter.last_error}")
    if not found:
        typer.echo("No dead letters.")


@app.command()
def one(letter_id: UUID, business: BusinessOption = None) -> None:
    """Send one again, after its cause was mended."""

    async def work(session: WriteSession, caller: Caller) -> None:
        await replay_dead_letter(session, caller, letter_id)

    in_business(business, work)
    typer.echo("Sent again.")


@app.command("all")
def every(business: BusinessOption = None) -> None:
    """Send all of them again."""

    async def work(session: WriteSession, caller: Caller) -> int:
        found = (await dead_letters(session)).items
        for letter in found:
            await replay_dead_letter(session, caller, letter.id)
        return len(found)

    typer.echo(f"Sent again: {in_business(business, work)}.")
