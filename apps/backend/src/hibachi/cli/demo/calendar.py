"""Which events the demo business has, two weeks back and six weeks ahead. Pure: seed and present in, stories out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import cycle
from random import Random
from zoneinfo import ZoneInfo

from hibachi.booking.bookings.types import Channel
from hibachi.cli.demo import stories
from hibachi.cli.demo.stories import Person, Step, StepKind, Story
from hibachi.payments.types import Method

_SLOTS = (time(12), time(15), time(18), time(21))
_SLOT_WEIGHTS = (2, 4, 6, 2)
_HOSTS = (70, 40)
# Events of each weekday, Monday first, for each station.
_USUAL = ((0.6, 0.6, 0.8, 0.8, 1.6, 3.4, 2.6), (0.3, 0.3, 0.5, 0.5, 0.9, 1.8, 1.4))
_TODAY = (_SLOTS, (time(15), time(18)))
_UNPAID: tuple[tuple[int, Method], ...] = ((1, "venmo"), (5, "zelle"), (13, "zelle"), (21, "cash"))
Fate = tuple[StepKind, ...]
_TOOK_PLACE: Fate = ("start", "finish", "balance", "review")
_PAST_FATES: tuple[Fate, ...] = (
    _TOOK_PLACE,
    ("host_cancels",),
    _TOOK_PLACE,
    ("add_guests", "start", "finish", "balance"),
    _TOOK_PLACE,
    ("no_show",),
    _TOOK_PLACE,
    ("start", "finish"),
    _TOOK_PLACE,
    ("staff_cancels",),
    ("add_guests", "start", "finish", "balance"),
    _TOOK_PLACE,
)
_STANDS: Fate = ()
_COMING_FATES: tuple[Fate, ...] = (
    *(_STANDS, _STANDS, _STANDS, ("add_guests",)),
    *(_STANDS, _STANDS, ("host_cancels",), _STANDS, _STANDS),
    *(("move",), _STANDS, _STANDS, _STANDS, ("ask_to_cancel",), _STANDS),
)


@dataclass(frozen=True, slots=True)
class Present:
    """The instant the demo ends at, in the time zone of its stations, and how many days it looks back and ahead."""

    now: datetime
    zone: ZoneInfo
    days_back: int = 15
    days_ahead: int = 45

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    def at(self, day: date, clock: time) -> datetime:
        """An instant of a station's day, UTC."""
        return datetime.combine(day, clock, self.zone).astimezone(UTC)


def plan(rng: Random, present: Present) -> list[Story]:
    """Every booking of the demo."""
    hosts = [stories.people(rng, station, count) for station, count in enumerate(_HOSTS)]
    usual = [story for station in (0, 1) for story in _usual(rng, present, station, hosts[station])]
    last = max((s for s in usual if _begun(s, present.now)), key=lambda s: (present.at(s.day, s.slot), s.host.name))
    shown = [_left_running(story) if story is last else story for story in usual]
    return [
        *shown,
        *_sold_out(rng, present, hosts[1]),
        *_expired(rng, present, hosts),
        *_undecided(rng, present, hosts),
    ]


def full_day(present: Present) -> date:
    """The Saturday on which Los Angeles is sold out at 18:00."""
    first = present.today + timedelta(days=10)
    return first + timedelta(days=(5 - first.weekday()) % 7)


def _usual(rng: Random, present: Present, station: int, hosts: Sequence[Person]) -> Iterator[Story]:
    fates = {True: cycle(_PAST_FATES), False: cycle(_COMING_FATES)}
    for offset in range(-present.days_back, present.days_ahead + 1):
        day = present.today + timedelta(days=offset)
        if station == 1 and day == full_day(present):
            continue
        for slot in _slots(rng, present, station, offset):
            over = present.at(day, slot) < present.now
            # What is on today takes place: the day of whoever looks at the demo is a busy one.
            fate = _TOOK_PLACE if offset == 0 or (over and offset == -1) else next(fates[over])
            yield _booked(rng, present, station, list(hosts), day, slot, fate)


def _slots(rng: Random, present: Present, station: int, offset: int) -> list[time]:
    """The slots booked on a date; the further ahead, the fewer are booked yet. Today is busy whatever the weekday."""
    if offset == 0:
        return list(_TODAY[station])
    thinning = 1 - 0.6 * max(offset, 0) / present.days_ahead
    wanted = _USUAL[station][(present.today + timedelta(days=offset)).weekday()] * thinning
    count = int(wanted) + (rng.random() < wanted % 1)
    return sorted(rng.choices(_SLOTS, _SLOT_WEIGHTS, k=count))


def _booked(
    rng: Random,
    present: Present,
    station: int,
    hosts: list[Person],
    day: date,
    slot: time,
    fate: Fate,
) -> Story:
    """A booking that was made in good time and paid; then its fate."""
    method: Method = rng.choice(("card", "venmo", "venmo", "venmo", "zelle", "zelle", "cash"))
    channel: Channel = "phone" if rng.random() < 0.15 else "web"
    ahead = (day - present.today).days
    lead = max(rng.randint(6, 34), ahead + rng.randint(2, 14))
    held = present.at(day - timedelta(days=lead), time(rng.randint(8, 20), rng.randint(0, 59)))
    signed = held + timedelta(minutes=rng.randint(3, 8) if channel == "web" else rng.randint(20, 110))
    opened = signed + timedelta(minutes=2)
    paid = opened + (timedelta(minutes=2) if method == "card" else timedelta(minutes=rng.randint(40, 600)))
    begins = present.at(day, slot)
    later = tuple(Step(_instant(kind, begins, paid, rng), kind) for kind in fate)
    opening = () if method == "card" else (Step(opened, "deposit"),)
    steps = (Step(held, "hold"), Step(signed, "sign"), *opening, Step(paid, "pay"), *later)
    adults = rng.randint(34, 52) if rng.random() < 0.04 else None
    return stories.story(
        rng,
        station=station,
        hosts=hosts,
        day=day,
        slot=slot,
        steps=steps,
        channel=channel,
        method=method,
        adults=adults,
    )


def _instant(kind: StepKind, begins: datetime, paid: datetime, rng: Random) -> datetime:
    """When a step of a fate happens; what a host does before the event falls between the deposit and the event."""
    after = {
        "start": timedelta(0),
        "no_show": timedelta(minutes=40),
        "finish": timedelta(minutes=115),
        "balance": timedelta(minutes=118),
        "review": timedelta(hours=rng.randint(16, 60)),
        "staff_cancels": -timedelta(hours=30),
    }
    if kind in after:
        return begins + after[kind]
    latest = begins - timedelta(hours=101)  # still free for the host
    return min(paid + timedelta(hours=rng.randint(8, 30)), max(latest, paid + timedelta(minutes=5)))


def _begun(story: Story, now: datetime) -> bool:
    return any(step.kind == "start" and step.at <= now for step in story.steps)


def _left_running(story: Story) -> Story:
    """The event that began last: under way, or over and nobody has said so yet."""
    kept = tuple(step for step in story.steps if step.kind not in ("finish", "balance", "review"))
    return replace(story, steps=kept)


def _sold_out(rng: Random, present: Present, hosts: list[Person]) -> list[Story]:
    """All four chefs of Los Angeles on one evening."""
    day = full_day(present)
    parties = [_booked(rng, present, 1, hosts, day, time(18), ()) for _chef in range(4)]
    return [replace(story, party=stories.party(rng, rng.randint(9, 18))) for story in parties]


def _expired(rng: Random, present: Present, hosts: list[list[Person]]) -> list[Story]:
    """Hosts who went away while their date was held."""
    found = []
    for number in range(8):
        held = present.now - timedelta(days=1 + 2 * number, hours=rng.randint(1, 9), minutes=rng.randint(0, 59))
        signs: tuple[Step, ...] = (Step(held + timedelta(minutes=6), "sign"),) if number % 2 else ()
        gone = Step(held + timedelta(minutes=16), "remind_or_expire")
        found.append(_quiet(rng, present, hosts, number % 2, (Step(held, "hold"), *signs, gone)))
    return found


def _undecided(rng: Random, present: Present, hosts: list[list[Person]]) -> list[Story]:
    """Bookings that wait for their hosts right now, one for each state that does not last."""
    now = present.now
    held = _quiet(rng, present, hosts, 0, (Step(now - timedelta(minutes=4), "hold"),))
    by_link = _quiet(rng, present, hosts, 0, (Step(now - timedelta(minutes=35), "hold"),), "phone")
    signed = (Step(now - timedelta(minutes=7), "hold"), Step(now - timedelta(minutes=2), "sign"))
    waiting = [
        _quiet(rng, present, hosts, number % 2, _waits(now - timedelta(hours=hours), now), "web", method)
        for number, (hours, method) in enumerate(_UNPAID)
    ]
    kept_since = now - timedelta(hours=40)
    kept = (*_waits(kept_since, now)[:3], Step(kept_since + timedelta(hours=1), "keep"))
    return [
        held,
        by_link,
        _quiet(rng, present, hosts, 0, signed),
        *waiting,
        _quiet(rng, present, hosts, 0, kept, "web", "zelle"),
    ]


def _waits(held: datetime, now: datetime) -> tuple[Step, ...]:
    """Held, signed, deposit awaited, and reminded as often as the policy says until now."""
    opened = held + timedelta(minutes=8)
    reminders = (opened + timedelta(hours=hours) for hours in (1.6, 2.1, 12.1))
    steps = (Step(held, "hold"), Step(held + timedelta(minutes=6), "sign"), Step(opened, "deposit"))
    return (*steps, *(Step(at, "remind_or_expire") for at in reminders if at < now))


def _quiet(
    rng: Random,
    present: Present,
    hosts: list[list[Person]],
    station: int,
    steps: tuple[Step, ...],
    channel: Channel = "web",
    method: Method = "card",
) -> Story:
    """A small party on a Wednesday or Thursday some weeks ahead, when there is always a chef."""
    first = present.today + timedelta(days=rng.randint(9, 38))
    day = first + timedelta(days=(rng.choice((2, 3)) - first.weekday()) % 7)
    return stories.story(
        rng,
        station=station,
        hosts=hosts[station],
        day=day,
        slot=rng.choice((time(15), time(18))),
        steps=steps,
        channel=channel,
        method=method,
        adults=rng.randint(7, 16),
    )
