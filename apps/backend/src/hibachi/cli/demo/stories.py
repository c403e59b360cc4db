"""Bookings of the demo as plain data: who, where, when, and what happens at which instant. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from random import Random
from typing import Literal

from hibachi.booking.bookings.types import Channel
from hibachi.cli.demo.words import AllergyWords, ReviewWords, words
from hibachi.payments.types import ManualMethod, Method

StepKind = Literal[
    "hold",
    "sign",
    "deposit",
    "pay",
    "remind_or_expire",
    "keep",
    "add_guests",
    "move",
    "ask_to_cancel",
    "host_cancels",
    "staff_cancels",
    "start",
    "finish",
    "balance",
    "no_show",
    "review",
]


@dataclass(frozen=True, slots=True)
class Person:
    """An invented host; `phone` is E.164."""

    name: str
    email: str
    phone: str


@dataclass(frozen=True, slots=True)
class PartySpec:
    """Counts and choices from the menu."""

    adults: int
    children: int
    toddlers: int
    upgrades: Mapping[str, int]
    addons: Mapping[str, int]
    extra_proteins: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Allergy:
    """What one guest tells."""

    guest: str
    told: AllergyWords


@dataclass(frozen=True, slots=True)
class Step:
    """Something that happens to a booking at an instant, UTC."""

    at: datetime
    kind: StepKind


@dataclass(frozen=True, slots=True)
class Story:
    """One booking from the quote to its end. Steps are in order; those after the present have yet to come."""

    station: int
    host: Person
    zip: str
    street: str
    day: date
    slot: time
    party: PartySpec
    channel: Channel
    method: Method
    balance_method: ManualMethod
    occasion: str | None
    notes: str | None
    allergies: tuple[Allergy, ...]
    marketing: tuple[bool, bool]
    review: ReviewWords
    steps: tuple[Step, ...]


def people(rng: Random, station: int, count: int) -> list[Person]:
    """Different hosts from around one station."""
    pairs = [(first, last) for first in words().first_names for last in words().last_names]
    codes = words().area_codes[station]
    return [
        Person(
            f"{first} {last}",
            f"{first}.{last}@example.com".lower(),
            f"+1{codes[index % len(codes)]}55501{index // len(codes) % 100:02d}",
        )
        for index, (first, last) in enumerate(rng.sample(pairs, count))
    ]


def party(rng: Random, adults: int | None = None) -> PartySpec:
    """A party as they come: mostly 8 to 20, most with some extras."""
    grown = adults if adults is not None else round(rng.triangular(6, 30, 11))
    children = rng.choice((0, 0, 0, 2, 3, 4, 6))
    eaters = grown + children
    upgrades = {"filet_mignon": eaters // 3, "lobster_tail": eaters // 6, "salmon": eaters // 8, "scallops": 2}
    addons = {"yakisoba_noodles": eaters // 4, "gyoza": 2, "edamame": 3, "fried_rice": 2}
    return PartySpec(
        grown,
        children,
        rng.choice((0, 0, 0, 1, 2)),
        _some(rng, upgrades, rng.choice((0, 1, 1, 2))),
        _some(rng, addons, rng.choice((0, 0, 1, 2))),
        {rng.choice(("chicken", "shrimp", "ny_strip_steak")): rng.randint(1, 4)} if rng.random() < 0.2 else {},
    )


def _some(rng: Random, offered: Mapping[str, int], kinds: int) -> dict[str, int]:
    return {code: offered[code] for code in rng.sample(sorted(offered), kinds) if offered[code]}


def allergies(rng: Random) -> tuple[Allergy, ...]:
    """What a party tells about its guests: two of three parties nothing."""
    if rng.random() > 0.35:
        return ()
    guests = rng.sample(words().first_names, rng.choice((1, 1, 2, 3)))
    return tuple(Allergy(guest, rng.choice(words().allergies)) for guest in guests)


def story(
    rng: Random,
    *,
    station: int,
    hosts: list[Person],
    day: date,
    slot: time,
    steps: tuple[Step, ...],
    channel: Channel,
    method: Method,
    adults: int | None = None,
) -> Story:
    """A story whose details are drawn."""
    return Story(
        station=station,
        host=rng.choice(hosts),
        zip=rng.choice(words().zips[station]),
        street=f"{rng.randint(11, 4980)} {rng.choice(words().streets)}",
        day=day,
        slot=slot,
        party=party(rng, adults),
        channel=channel,
        method=method,
        balance_method=rng.choice(("venmo", "zelle", "cash")),
        occasion=rng.choice(words().occasions),
        notes=rng.choice(words().notes),
        allergies=allergies(rng),
        marketing=(rng.random() < 0.25, rng.random() < 0.4),
        review=rng.choice(words().reviews),
        steps=steps,
    )
