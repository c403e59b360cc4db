"""Who may call: the card provider, proved by its signature over the raw body."""

from typing import Annotated

from fastapi import Depends, Header, Request

from hibachi.payments.ports import payment_gateway
from hibachi.payments.types import ProviderEvent


async def _signed_event(
    request: Request, signature: Annotated[str, Header(alias="Stripe-Signature")] = ""
) -> ProviderEvent:
    return payment_gateway().parse_webhook(await request.body(), signature)


SignedEvent = Annotated[ProviderEvent, Depends(_signed_event)]
