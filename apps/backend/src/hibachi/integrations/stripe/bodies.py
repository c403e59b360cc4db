"""Stripe's objects as JSON, with the members we read or imitate."""

from typing import Any, Literal, TypedDict

IntentState = Literal["requires_payment_method", "requires_action", "processing", "succeeded", "canceled"]
RefundState = Literal["pending", "succeeded", "failed"]


class DeclineBody(TypedDict):
    """`last_payment_error` of an intent."""

    type: Literal["card_error"]
    code: str
    decline_code: str | None
    charge: str
    message: str


class CustomerBody(TypedDict):
    """A payer."""

    id: str
    object: Literal["customer"]
    name: str
    email: str
    metadata: dict[str, str]
    created: int


class IntentBody(TypedDict):
    """A PaymentIntent. `payment_method` names the test card that paid."""

    id: str
    object: Literal["payment_intent"]
    amount: int
    amount_received: int
    currency: Literal["usd"]
    status: IntentState
    client_secret: str
    customer: str | None
    description: str
    metadata: dict[str, str]
    payment_method: str | None
    latest_charge: str | None
    last_payment_error: DeclineBody | None
    created: int
    livemode: bool


class RefundBody(TypedDict):
    """A refund."""

    id: str
    object: Literal["refund"]
    amount: int
    currency: Literal["usd"]
    status: RefundState
    payment_intent: str
    charge: str | None
    metadata: dict[str, str]
    failure_reason: str | None
    created: int


class EventData(TypedDict):
    """What an event carries: the object as it was then."""

    object: dict[str, Any]


class EventBody(TypedDict):
    """A webhook's body."""

    id: str
    object: Literal["event"]
    api_version: str
    created: int
    type: str
    livemode: bool
    data: EventData
