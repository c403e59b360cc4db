"""Who may call: the card provider, proved by its signature over the raw body."""

from typing import Annotated

from fastapi import Depends, Header, Request

from hibachi.payments.ports import payment_gateway
from hibachi.payments.types import ProviderEvent


class _ProviderSignature:
    __caller__ = True

    async def __call__(
        self, request: Request, signature: Annotated[str, Header(alias="Stripe-Signature")] = ""
    ) -> ProviderEvent:
        return payment_gateway().parse_webhook(await request.body(), signature)


SignedEvent = Annotated[ProviderEvent, Depends(_ProviderSignature())]
