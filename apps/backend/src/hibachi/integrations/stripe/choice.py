"""Which cards the settings ask for."""

from importlib import import_module
from typing import cast

from hibachi.integrations.stripe.delivery import HttpDeliverer
from hibachi.integrations.stripe.fake import FakeStripe
from hibachi.payments.ports import PaymentGateway
from hibachi.platform.config import Settings

_REAL = "hibachi.integrations.stripe.gateway"


def chosen_gateway(settings: Settings) -> PaymentGateway:
    """Stripe when there is a key, else the simulated account.

    The real one is imported by name: its SDK costs every process 7 MB and a fifth of its start.
    """
    if settings.stripe.api_key:
        return cast(PaymentGateway, import_module(_REAL).StripeGateway(settings.stripe))
    return FakeStripe(HttpDeliverer(f"{settings.web.public_url}/api/v1/webhooks/stripe"))
