"""What a station's free slots are computed from, and what was worked out of it already."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import cached_property

from hibachi.booking.availability import rules
from hibachi.booking.availability.types import Ask, Block, Need, Spans
from hibachi.booking.chefs.types import ChefPlan, WeeklyRange
from hibachi.booking.policies.bookable_date import BookableWindow, bookable_window
from hibachi.booking.stations.types import Reach
from hibachi.catalog.service import Terms

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Picture:
    """One station's chefs and their taken ranges by date, for a place in reach of it."""

    terms: Terms
    reach: Reach
    chefs: list[ChefPlan]
    blocks: dict[date, list[Block]]
    now: datetime
    _out: dict[date, int] = field(default_factory=dict)
    _spans: dict[date, Spans] = field(default_factory=dict)
    _asks: dict[tuple[int, time, int], Ask] = field(default_factory=dict)

    @cached_property
    def window(self) -> BookableWindow:
        """Start instants that can be booked."""
        return bookable_window(self.terms.policy, self.now, self.reach.station.zone)

    @cached_property
    def _absences(self) -> Spans:
        return rules.spans(rules.absences(self.chefs))

    @cached_property
    def _hours(self) -> dict[tuple[WeeklyRange, ...], int]:
        return rules.by_hours(self.chefs)

    def on(self, day: date) -> list[Block]:
        """Ranges of a date's events."""
        return self.blocks.get(day, [])

    def taken(self, day: date, ask: Ask) -> int:
        """Chefs whose events meet what one on a date asks for: those of the date and of its neighbours, because long
        drives cross midnight."""
        before, after = self._spans_on(day - _DAY), self._spans_on(day + _DAY)
        return rules.taken(before, ask) | rules.taken(self._spans_on(day), ask) | rules.taken(after, ask)

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

    def _spans_on(self, day: date) -> Spans:
        if day not in self._spans:
            self._spans[day] = rules.spans(self.on(day))
        return self._spans[day]

    def ask_of(self, need: Need) -> Ask:
        """What an event asks for. Beyond the greatest distance a person has decided, and with it on the long drive."""
        ask = rules.ask_of(need, self._hours, self.reach.station.zone)
        return ask._replace(fitting=ask.working) if rules.beyond_reach(self.reach) else ask

    def ask(self, day: date, slot: time, guests: int) -> Ask:
        """What an event of so many adults and children asks for.

        While the clock runs evenly a slot asks for the same on every date of a weekday, counted from its start:
        weekly hours and rush hour are told by weekday and clock.
        """
        zone, policy = self.reach.station.zone, self.terms.policy
        even, key = rules.runs_evenly(day, zone), (day.weekday(), slot, guests)
        starts = rules.start_micros(day, slot, zone)
        if even and (known := self._asks.get(key)):
            return known._replace(start=starts + known.start, end=starts + known.end)
        need = rules.need_of(policy, day, slot, guests, self.reach.miles, zone)
        ask = self.ask_of(need)
        if even and rules.stays_near(need, zone):
            self._asks[key] = ask._replace(start=ask.start - starts, end=ask.end - starts)
        return ask
