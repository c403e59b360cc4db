"""Every module's tables, for migrations and drift checks."""

from sqlalchemy import MetaData

from hibachi.booking.agreements import models as agreement_models
from hibachi.booking.bookings import models as booking_models
from hibachi.booking.chefs import models as chef_models
from hibachi.booking.places import models as place_models
from hibachi.booking.quotes import models as quote_models
from hibachi.booking.stations import models as station_models
from hibachi.booking.waitlist import models as waitlist_models
from hibachi.crm import models as crm_models
from hibachi.platform.inbox import models as inbox_models
from hibachi.platform.orm import Base
from hibachi.platform.outbox import models as outbox_models

MODULES = (
    outbox_models,
    inbox_models,
    crm_models,
    station_models,
    chef_models,
    quote_models,
    booking_models,
    place_models,
    agreement_models,
    waitlist_models,
)


def metadata() -> MetaData:
    """The metadata after all modules are imported."""
    return Base.metadata
