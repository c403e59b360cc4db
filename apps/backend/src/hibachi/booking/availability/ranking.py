"""Which of the chefs who can serve an event should: weights of travel, skill, workload, rating, preference."""

from collections.abc import Sequence
from uuid import UUID

from hibachi.booking.availability.types import Spans
from hibachi.booking.chefs.types import ChefPlan

TRAVEL, SKILL, WORKLOAD, RATING, PREFERENCE = 40, 20, 15, 15, 10
_LEVELS = {"junior": 0.4, "chef": 0.7, "senior": 1.0, "manager": 0.8}
_FULL_DAY = 3


def score(chef: ChefPlan, today: Spans, wanted: frozenset[UUID], skills: frozenset[str] = frozenset()) -> float:
    """0 to 100. `today` are the events of the date; `wanted` the chefs the host asked for; `skills` what the event asks
    for.

    Travel counts how much of the day's driving would be new: a chef with another event that day is out anyway.
    """
    events = sum(1 for chefs in today.values() if chefs & chef.bit)
    travel = 1.0 if events else 0.5
    skill = _LEVELS.get(chef.level, 0.5) * (1.0 if skills <= chef.skills else 0.5)
    return (
        TRAVEL * travel
        + SKILL * skill
        + WORKLOAD * max(0.0, 1 - events / _FULL_DAY)
        + RATING * chef.rating / 5
        + PREFERENCE * (chef.id in wanted)
    )


def choose(
    chefs: Sequence[ChefPlan], today: Spans, count: int, wanted: frozenset[UUID] = frozenset()
) -> list[ChefPlan]:
    """The best `count` of the chefs who can; a wanted one comes first. All are returned or none."""
    if len(chefs) < count:
        return []
    order = sorted(chefs, key=lambda chef: (chef.id not in wanted, -score(chef, today, wanted), chef.name))
    return order[:count]
