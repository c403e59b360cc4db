"""The only place that chooses between real and fake gateways."""

from fastapi import APIRouter

from hibachi.ai.house import figures
from hibachi.geo.ports import wire_distance_provider
from hibachi.integrations.maps.choice import chosen_provider
from hibachi.integrations.stripe import dev_endpoints
from hibachi.integrations.stripe.delivery import HttpDeliverer
from hibachi.integrations.stripe.fake import FakeStripe
from hibachi.knowledge.ports import wire_figures
from hibachi.payments.ports import wire_gateway
from hibachi.platform.config import get_settings


def wire() -> None:
    """Give every port its implementation; called once by each process at its start."""
    settings = get_settings()
    wire_figures(figures)
    wire_distance_provider(chosen_provider(settings.maps))
    wire_gateway(FakeStripe(HttpDeliverer(f"{settings.web.public_url}/api/v1/webhooks/stripe")))


def development_routers() -> list[APIRouter]:
    """Routers of the fakes in use; never mounted beside the real gateway."""
    return [dev_endpoints.router]
