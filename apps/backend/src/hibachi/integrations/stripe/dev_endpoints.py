"""What Stripe.js and a card holder's bank do in a browser, for the fake gateway. Never mounted with the real one."""

import hmac
from typing import Annotated

from fastapi import APIRouter, Depends, Path
from pydantic import BaseModel, Field

from hibachi.integrations.stripe.bodies import IntentBody
from hibachi.integrations.stripe.fake import FakeStripe
from hibachi.integrations.stripe.simulator import StripeRefusal
from hibachi.payments.ports import payment_gateway
from hibachi.platform.errors import Conflict, NotFound, responses

router = APIRouter(prefix="/dev/stripe", tags=["development"])


class NoSuchIntent(NotFound):
    """No such charge, a wrong client secret, or the real gateway is in use."""

    code = "no_such_intent"
    title = "There is no such charge"


class IntentClosed(Conflict):
    """The charge is paid or cancelled."""

    code = "intent_closed"
    title = "This charge is closed"


class CardDetails(BaseModel):
    """A test card; never a real one."""

    client_secret: str = Field(max_length=200)
    card_number: str = Field(max_length=30)
    exp: str = Field(max_length=9, description="MM/YY")
    cvc: str = Field(max_length=4)


class BankAnswer(BaseModel):
    """What the card holder's bank says when it was asked."""

    client_secret: str = Field(max_length=200)
    passed: bool = True


class CardError(BaseModel):
    """Why a card was refused."""

    code: str
    decline_code: str | None
    message: str


class IntentResult(BaseModel):
    """`status` in Stripe's words: succeeded, requires_payment_method, requires_action."""

    status: str
    error: CardError | None = None


class _FakeGateway:
    """Whoever holds a charge's client secret may act on it; each endpoint compares it."""

    __caller__ = True

    async def __call__(self) -> FakeStripe:
        gateway = payment_gateway()
        if not isinstance(gateway, FakeStripe):
            raise NoSuchIntent()
        return gateway


Fake = Annotated[FakeStripe, Depends(_FakeGateway())]
IntentId = Annotated[str, Path(pattern=r"^pi_fake_[0-9a-f]{24}$")]


@router.post("/payment_intents/{intent_id}/confirm", responses=responses(NoSuchIntent, IntentClosed))
async def confirm_intent(intent_id: IntentId, card: CardDetails, fake: Fake) -> IntentResult:
    """Pay with a test card."""
    await _check_secret(fake, intent_id, card.client_secret)
    try:
        return _result(await fake.confirm(intent_id, card.card_number, card.exp, card.cvc))
    except StripeRefusal as refusal:
        raise IntentClosed(str(refusal)) from refusal


@router.post("/payment_intents/{intent_id}/authenticate", responses=responses(NoSuchIntent, IntentClosed))
async def authenticate_intent(intent_id: IntentId, answer: BankAnswer, fake: Fake) -> IntentResult:
    """Pass or fail the bank's check of a charge that requires action."""
    await _check_secret(fake, intent_id, answer.client_secret)
    try:
        return _result(await fake.authenticate(intent_id, answer.passed))
    except StripeRefusal as refusal:
        raise IntentClosed(str(refusal)) from refusal


async def _check_secret(fake: FakeStripe, intent_id: str, secret: str) -> None:
    try:
        intent = await fake.account.intent(intent_id)
    except StripeRefusal as refusal:
        raise NoSuchIntent() from refusal
    if not hmac.compare_digest(intent["client_secret"].encode(), secret.encode()):
        raise NoSuchIntent()


def _result(intent: IntentBody) -> IntentResult:
    error = intent["last_payment_error"]
    shown = (
        CardError(code=error["code"], decline_code=error["decline_code"], message=error["message"]) if error else None
    )
    return IntentResult(status=intent["status"], error=shown)
