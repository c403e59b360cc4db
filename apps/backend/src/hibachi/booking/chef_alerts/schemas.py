"""Alerts as the panel shows them."""

import datetime as dt
from uuid import UUID

from pydantic import BaseModel

from hibachi.booking.places.types import Absence
from hibachi.booking.policies.chef_alert import Audience


class LostChef(BaseModel):
    """A chef who is assigned and will not come."""

    name: str
    reason: Absence


class AlertTold(BaseModel):
    """Who was told and when."""

    to: Audience
    at: dt.datetime
    critical: bool


class AlertSeen(BaseModel):
    """Who acknowledged the alert and when."""

    by: str
    at: dt.datetime


class NextTold(BaseModel):
    """Who is told next, and when, unless somebody acknowledges or a chef is found."""

    to: Audience
    at: dt.datetime


class ChefAlertOut(BaseModel):
    """A party that lacks chefs. `lost` are those assigned who will not come; `seen` is what counts at present."""

    id: UUID
    booking_id: UUID
    reference: str
    customer_name: str | None
    city: str
    date: dt.date
    slot: str
    starts_at: dt.datetime
    time_zone: str
    guests: int
    needed: int
    assigned: int
    lost: list[LostChef]
    critical: bool
    critical_from: dt.datetime
    since: dt.datetime
    told: list[AlertTold]
    next_told: NextTold | None
    seen: AlertSeen | None
