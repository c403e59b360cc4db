"""A host who books, step by step, over HTTP."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import httpx

from hibachi.integrations.stripe.fake import FakeStripe
from hibachi.payments.ports import payment_gateway
from hibachi.platform import clock
from tests.support.jobs import run_jobs

PARTY: dict[str, Any] = {"adults": 12, "children": 3, "zip": "94539"}
CONTACT = {"name": "Dana Rivera", "email": "dana@example.com", "phone": "(510) 555-0142"}
ADDRESS = {"line1": "1 Grove Street", "line2": "", "city": "Fremont", "state": "CA", "zip": "94539"}
TICKS = ["read_allergens", "no_guarantee", "will_tell"]
GOOD_CARD, DECLINED_CARD = "4242424242424242", "4000000000000002"


def event_day(days: int = 30) -> date:
    """A date that many days ahead."""
    return clock.today("America/Los_Angeles") + timedelta(days=days)


@dataclass
class Host:
    """Somebody who books; each step asserts that it worked unless it says otherwise."""

    client: httpx.AsyncClient
    booking: dict[str, Any] = field(default_factory=dict)
    link: str = ""
    payment: dict[str, Any] = field(default_factory=dict)

    @property
    def headers(self) -> dict[str, str]:
        return {"X-Booking-Link": self.link}

    async def quote(self, **party: Any) -> dict[str, Any]:
        return _ok(await self.client.post("/quotes", json={**PARTY, **party}), 201)

    async def try_hold(self, quote_id: str, day: date, slot: str = "18:00") -> httpx.Response:
        wish = {"quote_id": quote_id, "date": day.isoformat(), "slot": slot, "contact": CONTACT}
        return await self.client.post("/bookings/holds", json=wish)

    async def hold(self, day: date | None = None, slot: str = "18:00", **party: Any) -> None:
        quote = await self.quote(**party)
        held = _ok(await self.try_hold(quote["id"], day or event_day(), slot), 201)
        self.booking, self.link = held["booking"], held["link_token"]

    async def details(self, **changes: Any) -> None:
        given = {
            "version": self.booking["version"],
            "contact": CONTACT,
            "address": {**ADDRESS, "zip": self.booking["zip"]},
            **changes,
        }
        self.booking = _ok(await self.client.put("/my/booking/details", json=given, headers=self.headers))

    async def sign(self) -> None:
        given = {
            "version": self.booking["version"],
            "signer_name": CONTACT["name"],
            "method": "typed",
            "signature": CONTACT["name"],
            "ticks": TICKS,
        }
        self.booking = _ok(await self.client.post("/my/agreement/sign", json=given, headers=self.headers))

    async def open_deposit(self, method: str = "card") -> None:
        given = {"version": self.booking["version"], "method": method}
        opened = _ok(await self.client.post("/my/deposit", json=given, headers=self.headers))
        self.booking, self.payment = opened["booking"], opened["payment"]

    async def pay_card(self, number: str = GOOD_CARD) -> httpx.Response:
        intent_id = self.payment["client_secret"].split("_secret_")[0]
        card = {
            "client_secret": self.payment["client_secret"],
            "card_number": number,
            "exp": "12/34",
            "cvc": "123",
        }
        return await self.client.post(f"/dev/stripe/payment_intents/{intent_id}/confirm", json=card)

    async def settle(self) -> None:
        """Let Stripe's events arrive and every job run."""
        gateway = payment_gateway()
        assert isinstance(gateway, FakeStripe)
        await gateway.tick(self._deliver)
        await run_jobs()

    async def _deliver(self, body: bytes, signature: str) -> bool:
        headers = {"Stripe-Signature": signature, "Content-Type": "application/json"}
        return (await self.client.post("/webhooks/stripe", content=body, headers=headers)).is_success

    async def confirmed(self, day: date | None = None, **party: Any) -> None:
        """All the way from a quote to a confirmed booking."""
        await self.hold(day, **party)
        await self.details()
        await self.sign()
        await self.open_deposit()
        await self.pay_card()
        await self.settle()
        await self.reload()
        assert self.booking["status"] == "confirmed"

    async def reload(self) -> dict[str, Any]:
        self.booking = _ok(await self.client.get("/my/booking", headers=self.headers))
        return self.booking

    async def post(self, path: str, **body: Any) -> httpx.Response:
        return await self.client.post(path, json=body, headers=self.headers)


def _ok(response: httpx.Response, status: int = 200) -> dict[str, Any]:
    assert response.status_code == status, f"{response.status_code}: {response.text}"
    found: dict[str, Any] = response.json()
    return found
