"""Hosts who pay what is left, and what tests look at afterwards."""

from typing import Any

import httpx
from sqlalchemy import select

from hibachi.cli.demo.world import World
from hibachi.communications.models import Message
from hibachi.integrations.stripe.fake import FakeStripe
from hibachi.payments.attempts import service as attempts
from hibachi.payments.ledger import repository as ledger
from hibachi.payments.ports import payment_gateway
from hibachi.platform.db import reading
from tests.booking.life.test_money import at_desk
from tests.support.hosts import Host, event_day

DEPOSIT = 10_000


async def confirmed(client: httpx.AsyncClient) -> Host:
    """A host whose event is confirmed, of whom the balance is left to pay."""
    host = Host(client)
    await host.confirmed(event_day(20))
    assert host.booking["can"]["pay_balance"]
    return host


async def open_balance(host: Host, method: str = "card") -> dict[str, Any]:
    answer = await host.post("/my/balance", version=host.booking["version"], method=method)
    assert answer.status_code == 200, answer.text
    host.payment = answer.json()["payment"]
    return host.payment


async def open_tip(host: Host, cents: int) -> dict[str, Any]:
    answer = await host.post("/my/tip", version=host.booking["version"], amount_cents=cents)
    assert answer.status_code == 200, answer.text
    host.payment = answer.json()["payment"]
    return host.payment


async def pay_balance(host: Host) -> None:
    await open_balance(host)
    await host.pay_card()
    await host.settle()
    await host.reload()


async def closing_jobs(world: World, host: Host) -> None:
    """What the jobs of cancelled payments do at the provider."""
    booking_id = await (await at_desk(world, host)).booking_id()
    await attempts.close_replaced(world.business_id, "booking", booking_id)


def paid(host: Host, kind: str = "balance") -> list[int]:
    """Cents of the payments of a kind that went through."""
    found = [item for item in host.booking["payments"] if item["kind"] == kind and item["status"] == "succeeded"]
    return [item["amount_cents"] for item in found]


def standing(host: Host) -> tuple[int, int]:
    return host.booking["paid_cents"], host.booking["balance_cents"]


async def letters(world: World, template: str) -> list[str]:
    async with reading(world.business_id) as session:
        query = select(Message.text).where(Message.template == template).order_by(Message.created_at)
        return list(await session.scalars(query))


async def accounts(world: World) -> dict[str, int]:
    async with reading(world.business_id) as session:
        return {name: cents for name, cents in (await ledger.balances(session)).items() if cents}


def gateway() -> FakeStripe:
    found = payment_gateway()
    assert isinstance(found, FakeStripe)
    return found
