"""`hibachi misbehave`: a shipped stand-in, made unreliable to see what people then see."""

from enum import StrEnum
from typing import Annotated

import typer

from hibachi.cli.work import BusinessOption, in_business
from hibachi.integrations.stripe.account import SimulatedAccount
from hibachi.integrations.stripe.objects import Behaviour
from hibachi.integrations.stripe.store import DatabaseStore
from hibachi.integrations.twilio import store as phones
from hibachi.platform.auth import Caller
from hibachi.platform.db import WriteSession

app = typer.Typer()


class Provider(StrEnum):
    """The stand-ins that can misbehave."""

    CARDS = "cards"
    TEXTS = "texts"


Which = Annotated[Provider, typer.Option(help="Which stand-in: the card provider or the phones.")]
Seconds = Annotated[float, typer.Option(min=0, max=600, help="Seconds until a call is answered.")]
Failures = Annotated[int, typer.Option(min=0, max=1000, help="How many calls fail from now on.")]
ForGood = Annotated[bool, typer.Option("--for-good", help="They fail for good, not as in an outage.")]
Lost = Annotated[bool, typer.Option("--lose-answers", help="They fail after their effect, not before.")]
Delay = Annotated[float, typer.Option(min=0, help="Seconds until an event is delivered.")]
Copies = Annotated[int, typer.Option(min=1, max=20, help="How often each event is delivered.")]
Reorder = Annotated[bool, typer.Option("--reorder", help="Deliver the newest event first.")]
Drop = Annotated[bool, typer.Option("--drop", help="Deliver no event at all.")]


@app.command()
def misbehave(
    provider: Which = Provider.CARDS,
    slow: Seconds = 0,
    fail: Failures = 0,
    for_good: ForGood = False,
    lose_answers: Lost = False,
    delay: Delay = 0,
    copies: Copies = 1,
    reorder: Reorder = False,
    drop: Drop = False,
    business: BusinessOption = None,
) -> None:
    """Make a fake provider slow, failing, late, doubling or forgetful. Without options it behaves again.

    Running processes follow at once. Real cards and phones are never touched.
    """
    wanted = Behaviour(slow, fail, for_good, lose_answers, delay, copies, reorder, drop)
    texts = phones.Behaviour(slow, fail, for_good, lose_answers, delay, copies, reorder, drop)
    behaves, name = wanted == Behaviour(), "card provider" if provider is Provider.CARDS else "phones"

    async def work(_session: WriteSession, caller: Caller) -> None:
        if provider is Provider.CARDS:
            await SimulatedAccount(DatabaseStore()).behave(caller.business_id, wanted)
        else:
            await phones.behave(caller.business_id, texts)

    in_business(business, work)
    typer.echo(f"The fake {name}: {'all well' if behaves else wanted}")
