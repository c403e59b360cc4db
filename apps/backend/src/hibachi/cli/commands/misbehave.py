"""`hibachi misbehave`: the shipped stand-in for the card provider, made unreliable to see what people then see."""

from typing import Annotated

import typer

from hibachi.cli.work import BusinessOption, in_business
from hibachi.integrations.stripe.account import SimulatedAccount
from hibachi.integrations.stripe.objects import Behaviour
from hibachi.integrations.stripe.store import DatabaseStore
from hibachi.platform.auth import Caller
from hibachi.platform.db import WriteSession

app = typer.Typer()
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
    """Make the fake card provider slow, failing, late, doubling or forgetful. Without options it behaves again.

    Running processes follow at once. Real cards are never touched.
    """
    wanted = Behaviour(slow, fail, for_good, lose_answers, delay, copies, reorder, drop)

    async def work(_session: WriteSession, caller: Caller) -> None:
        await SimulatedAccount(DatabaseStore()).behave(caller.business_id, wanted)

    in_business(business, work)
    typer.echo("The fake card provider behaves." if wanted == Behaviour() else f"The fake card provider: {wanted}")
