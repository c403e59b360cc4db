"""What chefs announce."""

from typing import ClassVar

from hibachi.platform.outbox import Event


class ChefPlanChanged(Event):
    """A chef, the hours or time off changed. `aggregate_id` is the chef."""

    name: ClassVar[str] = "booking.chef_plan_changed"
