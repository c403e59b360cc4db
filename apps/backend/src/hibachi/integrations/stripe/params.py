"""What we ask of Stripe; the same for the real gateway and the fake. Empty texts are left out: Stripe refuses them."""

from typing import TYPE_CHECKING
from uuid import UUID

from hibachi.payments.types import IntentOrder, RefundOrder

if TYPE_CHECKING:  # types only: an installation with the fake never loads the SDK
    from stripe.params import CustomerCreateParams, PaymentIntentCreateParams, RefundCreateParams


def customer_params(business_id: UUID, name: str, email: str) -> "CustomerCreateParams":
    """A payer, labelled with the brand."""
    params: CustomerCreateParams = {"email": email, "metadata": {"business_id": str(business_id)}}
    if name:
        params["name"] = name
    return params


def intent_params(order: IntentOrder) -> "PaymentIntentCreateParams":
    """A charge; the ids in its metadata let webhooks find their payment and business."""
    ids = {"payment_id": str(order.payment_id), "business_id": str(order.business_id)}
    params: PaymentIntentCreateParams = {
        "amount": order.amount_cents,
        "currency": "usd",
        "allowed_payment_method_types": ["card"],
        "metadata": {**order.metadata, **ids},
    }
    if order.description:
        params["description"] = order.description
    if order.customer_id:
        params["customer"] = order.customer_id
    return params


def refund_params(order: RefundOrder) -> "RefundCreateParams":
    """A refund, found again by our own id."""
    ids = {"refund_id": str(order.refund_id), "business_id": str(order.business_id)}
    return {"payment_intent": order.intent_id, "amount": order.amount_cents, "metadata": ids}
