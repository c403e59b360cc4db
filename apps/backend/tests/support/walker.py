"""A host at the keyboard while the installation falls over."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import uuid4

import httpx
from sqlalchemy import func, select

from hibachi.booking.bookings.models import Booking
from hibachi.booking.places.models import ChefBlock
from hibachi.cli.demo.world import World
from hibachi.payments import service as payments
from hibachi.platform.db import reading
from tests.support.hosts import ADDRESS, CONTACT, PARTY, TICKS, event_day

PATIENCE_SECONDS = 45
STEPS = ("hold", "details", "sign", "deposit", "pay")


class Walker:
    """A browser that repeats a step until it is answered, as the site does."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self.client = client
        self.request_id = str(uuid4())
        self.quote_id = self.link = ""

    async def _until_answered(self, call: Callable[[], Awaitable[httpx.Response]]) -> httpx.Response:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            try:
                response = await call()
            except httpx.TransportError:
                await asyncio.sleep(0.2)
                continue
            if response.status_code < 500:
                return response
            await asyncio.sleep(0.2)
        raise AssertionError("no answer")

    async def booking(self) -> dict[str, Any]:
        response = await self._until_answered(
            lambda: self.client.get("/my/booking", headers={"X-Booking-Link": self.link})
        )
        found: dict[str, Any] = response.json()
        return found

    async def _send(self, verb: str, path: str, **body: Any) -> httpx.Response:
        """Send a change of the version that is current; a repeated one looks again first, as a reload does."""

        async def call() -> httpx.Response:
            headers = {"X-Booking-Link": self.link}
            shown = await self.client.get("/my/booking", headers=headers)
            if shown.status_code >= 500:
                return shown
            given = {"version": shown.json()["version"], **body}
            return await self.client.request(verb, path, json=given, headers=headers)

        return await self._until_answered(call)

    async def hold(self) -> None:
        quote = await self._until_answered(lambda: self.client.post("/quotes", json=PARTY))
        wish = {
            "quote_id": quote.json()["id"],
            "date": str(event_day()),
            "slot": "18:00",
            "contact": CONTACT,
            "request_id": self.request_id,
        }
        held = await self._until_answered(lambda: self.client.post("/bookings/holds", json=wish))
        self.link = held.json()["link_token"]

    async def details(self) -> None:
        await self._send("PUT", "/my/booking/details", contact=CONTACT, address=ADDRESS)

    async def sign(self) -> None:
        name = CONTACT["name"]
        await self._send("POST", "/my/agreement/sign", signer_name=name, method="typed", signature=name, ticks=TICKS)

    async def deposit(self) -> None:
        opened = await self._send("POST", "/my/deposit", method="card")
        self.secret = opened.json()["payment"]["client_secret"]

    async def pay(self) -> None:
        intent_id = self.secret.split("_secret_")[0]
        card = {"client_secret": self.secret, "card_number": "4242424242424242", "exp": "12/34", "cvc": "123"}
        path = f"/dev/stripe/payment_intents/{intent_id}/confirm"
        await self._until_answered(lambda: self.client.post(path, json=card))

    async def until_confirmed(self) -> dict[str, Any]:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while (booking := await self.booking())["status"] != "confirmed":
            assert time.monotonic() < deadline, f"still {booking['status']}"
            await asyncio.sleep(0.3)
        return booking


async def check_one_paid_booking(world: World, walker: Walker) -> None:
    """The host ends with one confirmed booking, one place and one payment, whatever was repeated."""
    booking = await walker.until_confirmed()
    assert (booking["paid_cents"], len(booking["payments"])) == (10_000, 1)
    async with reading(world.business_id) as session:
        made = (await session.scalars(select(Booking))).all()
        places = await session.scalar(select(func.count()).where(~ChefBlock.released))
        assert (len(made), places) == (1, 1)
        assert await payments.paid_cents(session, "booking", made[0].id) == 10_000
