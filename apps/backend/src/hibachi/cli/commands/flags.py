"""`hibachi flags`: single features."""

import typer

from hibachi.cli.work import BusinessOption, in_business
from hibachi.identity.flags.schemas import FlagItem
from hibachi.identity.flags.service import list_flags, switch_flag
from hibachi.platform.auth import Caller
from hibachi.platform.db import WriteSession

app = typer.Typer(no_args_is_help=True, help="Show and switch single features.")


@app.command("list")
def show(business: BusinessOption = None) -> None:
    """Show every feature."""

    async def work(session: WriteSession, _caller: Caller) -> list[FlagItem]:
        return await list_flags(session)

    for flag in in_business(business, work):
        _print(flag)


@app.command("set")
def switch(key: str, state: str, business: BusinessOption = None) -> None:
    """Switch a feature `on` or `off`."""
    if state not in {"on", "off"}:
        raise typer.BadParameter("say on or off", param_hint="STATE")

    async def work(session: WriteSession, caller: Caller) -> FlagItem:
        return await switch_flag(session, caller, key, state == "on")

    _print(in_business(business, work))


def _print(flag: FlagItem) -> None:
    typer.echo(f"{'on ' if flag.enabled else 'off'}  {flag.batch:15} {flag.key:35} {flag.description}")
