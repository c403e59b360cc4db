"""`hibachi user`: staff accounts, for the first owner and for those who locked themselves out."""

from typing import Annotated
from uuid import UUID

import typer

from hibachi.cli.work import BusinessOption, in_business
from hibachi.identity.administration.service import close_account, make_account, renew_password
from hibachi.identity.types import ROLES, Role
from hibachi.platform.auth import Caller
from hibachi.platform.db import WriteSession

app = typer.Typer(no_args_is_help=True, help="Create staff accounts, set passwords, close accounts.")
Password = Annotated[
    str, typer.Option(prompt=True, confirmation_prompt=True, hide_input=True, help="Asked for when left out.")
]


@app.command()
def create(
    email: str,
    name: Annotated[str, typer.Option(help="Name to appear under.")],
    role: Annotated[str, typer.Option(help=f"One of {', '.join(ROLES)}.")],
    password: Password,
    station: Annotated[list[UUID] | None, typer.Option(help="Id of a station; repeat for several.")] = None,
    business: BusinessOption = None,
) -> None:
    """Create an account that can log in at once."""
    known = _role(role)

    async def work(session: WriteSession, caller: Caller) -> None:
        await make_account(session, caller, email, name, known, password, station or [])

    in_business(business, work)
    typer.echo(f"{email} can log in as {role}")


@app.command("reset-password")
def reset_password(
    email: str,
    password: Password,
    clear_totp: Annotated[bool, typer.Option(help="Also remove a lost second factor.")] = False,
    business: BusinessOption = None,
) -> None:
    """Set a new password, lift the lock and log every device out."""

    async def work(session: WriteSession, caller: Caller) -> None:
        await renew_password(session, caller, email, password, clear_totp)

    in_business(business, work)
    typer.echo(f"{email} has a new password")


@app.command()
def disable(email: str, business: BusinessOption = None) -> None:
    """Close an account and log every device out."""

    async def work(session: WriteSession, caller: Caller) -> None:
        await close_account(session, caller, email)

    in_business(business, work)
    typer.echo(f"{email} cannot log in any more")


def _role(text: str) -> Role:
    for role in ROLES:
        if role == text:
            return role
    raise typer.BadParameter(f"one of {', '.join(ROLES)}", param_hint="--role")
