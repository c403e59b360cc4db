"""A small world around payments: one business, the fake provider, and the webhook as the provider reaches it."""

from dataclasses import dataclass, field
from uuid import UUID

import httpx
from fastapi import FastAPI
from sqlalchemy import select
from starlette.types import ASGIApp, Receive, Scope, Send

from hibachi.integrations.stripe import dev_endpoints
from hibachi.integrations.stripe.fake import FakeStripe
from hibachi.integrations.stripe.objects import Behaviour
from hibachi.payments import service
from hibachi.payments.attempts import service as attempts
from hibachi.payments.ledger import repository as ledger
from hibachi.payments.ports import wire_gateway
from hibachi.payments.refunds import service as refunds
from hibachi.payments.types import Method, NewPayment, PaymentView, PlacedPayment, Purpose, RefundView
from hibachi.payments.webhooks import endpoints, subscribers
from hibachi.platform.db import reading, unit_of_work
from hibachi.platform.http import handlers
from hibachi.platform.ids import new_id
from hibachi.platform.outbox.models import OutboxEvent
from tests.support.jobs import run_jobs

VISA, DECLINED, SHORT_OF_FUNDS = "4242 4242 4242 4242", "4000000000000002", "4000000000009995"
ASKS_BANK, REFUND_PENDS, REFUND_RETURNS = "4000002500003155", "4000000000007726", "4000000000005126"
HANDLERS = subscribers.follow_event  # importing it registers it


class _AsBusiness:
    """What the identity middleware does: names the business of each request."""

    def __init__(self, app: ASGIApp, business_id: UUID) -> None:
        self.app = app
        self.business_id = business_id

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        scope.setdefault("state", {})["business_id"] = self.business_id
        await self.app(scope, receive, send)


@dataclass
class World:
    """One business and everything it does with money. The fake's events wait until `deliver` is called."""

    business: UUID = field(default_factory=new_id)
    subject: UUID = field(default_factory=new_id)

    def __post_init__(self) -> None:
        self.fake = FakeStripe()
        wire_gateway(self.fake)
        app = FastAPI()
        app.include_router(endpoints.router, prefix="/api/v1")
        app.include_router(dev_endpoints.router, prefix="/api/v1")
        handlers.install(app)
        app.add_middleware(_AsBusiness, business_id=self.business)
        self.client = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://business")

    async def post(self, body: bytes, signature: str) -> httpx.Response:
        """Send a body to the webhook."""
        return await self.client.post("/api/v1/webhooks/stripe", content=body, headers={"Stripe-Signature": signature})

    async def deliver(self) -> None:
        """Let the provider post what is due, then do the jobs this causes."""

        async def post(body: bytes, signature: str) -> bool:
            return (await self.post(body, signature)).is_success

        await self.fake.tick(post)
        await run_jobs()

    async def misbehave(self, behaviour: Behaviour) -> None:
        """Ask the provider for trouble."""
        await self.fake.account.behave(self.business, behaviour)

    async def open(self, cents: int = 10_000, method: Method = "card", purpose: Purpose = "deposit") -> PaymentView:
        """Unit of work 1: record that a sum is due."""
        async with unit_of_work(self.business) as session:
            return await service.open_payment(
                session, NewPayment("booking", self.subject, purpose, method, cents, "Deposit MH-2345")
            )

    async def placed(self, cents: int = 10_000, purpose: Purpose = "deposit") -> PlacedPayment:
        """A card payment that only waits for its card."""
        payment = await self.open(cents, purpose=purpose)
        return await attempts.place(self.business, payment.id)

    async def paid(self, cents: int = 10_000, purpose: Purpose = "deposit", card: str = VISA) -> PaymentView:
        """A card payment, paid and delivered."""
        placed = await self.placed(cents, purpose)
        await self.pay(placed, card)
        await self.deliver()
        return await self.payment(placed.payment_id)

    async def pay(self, placed: PlacedPayment, card: str = VISA) -> str:
        """What the browser does; returns Stripe's status of the intent."""
        assert placed.client_secret is not None
        intent = placed.client_secret.split("_secret_")[0]
        details = {"client_secret": placed.client_secret, "card_number": card, "exp": "12/39", "cvc": "123"}
        answer = await self.client.post(f"/api/v1/dev/stripe/payment_intents/{intent}/confirm", json=details)
        assert answer.status_code == 200, answer.text
        return str(answer.json()["status"])

    async def payment(self, payment_id: UUID) -> PaymentView:
        """A payment as it is now."""
        async with reading(self.business) as session:
            return await service.payment_of(session, payment_id)

    async def paid_cents(self) -> int:
        """What the subject has paid."""
        async with reading(self.business) as session:
            return await service.paid_cents(session, "booking", self.subject)

    async def refund(self, cents: int) -> list[RefundView]:
        """Record a refund."""
        async with unit_of_work(self.business) as session:
            return await refunds.refund(session, "booking", self.subject, cents, reason="cancelled")

    async def refunds(self) -> list[RefundView]:
        """The subject's refunds."""
        async with reading(self.business) as session:
            return await refunds.refunds_of(session, "booking", self.subject)

    async def accounts(self) -> dict[str, int]:
        """Accounts of the ledger that are not zero."""
        async with reading(self.business) as session:
            return {name: cents for name, cents in (await ledger.balances(session)).items() if cents}

    async def announced(self) -> list[str]:
        """Names of the events of payments, in order."""
        ours = OutboxEvent.name.startswith("payments.")
        async with reading(self.business) as session:
            return list(await session.scalars(select(OutboxEvent.name).where(ours).order_by(OutboxEvent.position)))
