"""What a station's free slots are computed from, and what was worked out of it already."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property

from hibachi.booking.availability import rules
from hibachi.booking.availability.types import Ask, Hours, Need, Spans
from hibachi.booking.chefs.types import ChefPlan
from hibachi.booking.policies.bookable_date import BookableWindow, bookable_window
from hibachi.booking.stations.types import Reach
from hibachi.catalog.service import Terms

_DAY = timedelta(days=1)
_NOTHING: Spans = {}


@dataclass(frozen=True)
class Picture:
    """One station's chefs and their taken ranges by date, for a place in reach of it."""

    terms: Terms
    reach: Reach
    chefs: list[ChefPlan]
    blocks: dict[date, Spans]
    now: datetime
    _out: dict[date, int] = field(default_factory=dict)
    _patterns: dict[tuple[date, time, int], Ask | None] = field(default_factory=dict)

    @cached_property
    def window(self) -> BookableWindow:
        """Start instants that can be booked."""
        return bookable_window(self.terms.policy, self.now, self.reach.station.zone)

    @cached_property
    def _absences(self) -> Spans:
        return rules.absences(self.chefs)

    @cached_property
    def _hours(self) -> Hours:
        return rules.by_hours(self.chefs)

    def on(self, day: date) -> Spans:
        """Ranges of a date's events."""
        return self.blocks.get(day, _NOTHING)

    def taken(self, day: date, ask: Ask) -> int:
        """Chefs whose events meet what one on a date asks for: those of the date and of its neighbours, because long
        drives cross midnight."""
        near = (self.on(day - _DAY), self.on(day), self.on(day + _DAY))
        return rules.taken(near[0], ask) | rules.taken(near[1], ask) | rules.taken(near[2], ask)

    def away(self, ask: Ask) -> int:
        """Chefs whose approved time off meets what an event asks for."""
        return rules.taken(self._absences, ask)

    def worked_out(self, day: date) -> int:
        """Chefs who already have as many events on a date as allowed."""
        if day not in self._out:
            self._out[day] = rules.worked_out(self.on(day), self.terms.policy.staffing.events_per_chef_per_day)
        return self._out[day]

    def free(self, day: date, ask: Ask) -> tuple[int, int]:
        """Chefs with time for an event, and for how many of them there are grills."""
        taken = self.taken(day, ask)
        out = taken | self.worked_out(day) | self.away(ask)
        return ask.fitting & ~out, rules.grills_left(self.reach.station.grills, taken)

    def ask_of(self, need: Need) -> Ask:
        """What an event asks for. Beyond the greatest distance a person has decided, and with it on the long drive."""
        ask = rules.ask_of(need, self._hours, self.reach.station.zone)
        return ask._replace(fitting=ask.working) if rules.beyond_reach(self.reach) else ask

    def ask(self, day: date, slot: time, guests: int) -> Ask:
        """What an event of so many adults and children asks for, by the pattern of its weekday where it has one."""
        zone = self.reach.station.zone
        key = (rules.twin(day, zone), slot, guests)
        if key not in self._patterns:
            self._patterns[key] = self._pattern(*key)
        if (pattern := self._patterns[key]) is None:
            return self.ask_of(self._need(day, slot, guests))
        start, end, fitting, working = pattern
        starts = rules.start_micros(day, slot, zone)
        return Ask(starts + start, starts + end, fitting, working)

    def _pattern(self, day: date, slot: time, guests: int) -> Ask | None:
        """What an event asks for, its range counted from its start; None when it reaches beyond the days around."""
        zone, need = self.reach.station.zone, self._need(day, slot, guests)
        if not rules.stays_near(need, zone):
            return None
        ask, starts = self.ask_of(need), rules.start_micros(day, slot, zone)
        return ask._replace(start=ask.start - starts, end=ask.end - starts)

    def _need(self, day: date, slot: time, guests: int) -> Need:
        return rules.need_of(self.terms.policy, day, slot, guests, self.reach.miles, self.reach.station.zone)
