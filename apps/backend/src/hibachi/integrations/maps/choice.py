"""Which distance provider the settings ask for."""

import structlog

from hibachi.geo.ports import DistanceProvider
from hibachi.integrations.maps.gateway import GoogleDistance, MapsAccess, OpenRouteServiceDistance
from hibachi.integrations.maps.patient import PatientDistance
from hibachi.platform.config.groups import MapsSettings

log = structlog.get_logger()


def chosen_provider(settings: MapsSettings) -> DistanceProvider | None:
    """The provider of the settings; None for the built-in estimate, also when the key is missing."""
    if settings.provider == "builtin":
        return None
    if settings.api_key is None:
        log.warning("maps_key_missing", provider=settings.provider, note="the built-in estimate answers")
        return None
    if settings.provider == "google":
        access = MapsAccess(settings.google_base_url, settings.api_key, settings.timeout_seconds)
        return PatientDistance(GoogleDistance(access))
    access = MapsAccess(settings.openrouteservice_base_url, settings.api_key, settings.timeout_seconds)
    return PatientDistance(OpenRouteServiceDistance(access))
