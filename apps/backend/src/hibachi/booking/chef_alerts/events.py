"""What alerts announce."""

from typing import ClassVar
from uuid import UUID

from hibachi.booking.policies.chef_alert import Audience
from hibachi.platform.outbox import Event


class ChefAlertRaised(Event):
    """Somebody is to be told that a party lacks a chef. `aggregate_id` is the booking."""

    name: ClassVar[str] = "booking.chef_alert_raised"
    step_id: UUID
    to: Audience
    critical: bool
    missing: int
