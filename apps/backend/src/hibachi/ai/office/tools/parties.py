"""Parties of a period: how many, for whom, with which chefs and allergies; what was sold and cancelled."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from hibachi.ai.figures import listed
from hibachi.ai.office.tools.office import BOOKINGS, Office, booking_page, bookings_link, count, plural
from hibachi.ai.office.types import Column, Found, Link, Period, Row, Table
from hibachi.booking.bookings.rules import lacks_chef, takes_place
from hibachi.booking.chefs import service as chefs
from hibachi.booking.desk import service as desk
from hibachi.booking.desk.schemas import BookingRow
from hibachi.booking.movements import service as movements
from hibachi.booking.types import Status
from hibachi.platform.money import round_half_up

_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class PartiesAsked:
    """Parties of a period; of one station or chef when one is named."""

    period: Period
    title: str
    station_id: UUID | None = None
    chef: str | None = None


async def events(office: Office, asked: PartiesAsked) -> list[BookingRow]:
    """What takes place in a period at the asker's stations, soonest first."""
    rows = await desk.of_days(office.session, office.caller, asked.period.first, asked.period.last, asked.station_id)
    return [row for row in rows if takes_place(row.status)]


async def parties(office: Office, asked: PartiesAsked) -> Found:
    """How many parties and guests there are, and which of them lack a chef."""
    rows = await events(office, asked)
    guests = sum(row.guests for row in rows)
    without = _without_chef(rows)
    text = f"{_start(asked.title)}: {plural(len(rows), 'party', 'parties')} with {plural(guests, 'guest')}."
    if not rows:
        text = f"{_start(asked.title)}: no party."
    elif without:
        verb = "lacks" if len(without) == 1 else "lack"
        text += f" {plural(len(without), 'party', 'parties')} {verb} a chef: {_named(without)}."
    else:
        text += " All have their chefs." if len(rows) > 1 else " It has its chef."
    largest = max(rows, key=lambda row: row.guests, default=None)
    average = round_half_up(Decimal(guests) / len(rows)) if rows else 0
    if largest and len(rows) > 1:
        text += f" On average {plural(average, 'guest')}; the largest is {_named([largest])} with {largest.guests}."
    figures = (
        count("Parties", len(rows), BOOKINGS, asked.period),
        count("Guests", guests, BOOKINGS, asked.period),
        count("Guests on average", average, BOOKINGS, asked.period),
        count("Guests of the largest", largest.guests if largest else 0, BOOKINGS, asked.period),
        count("Without a chef", len(without), "bookings and chefs' plans", asked.period),
    )
    return Found(text, figures, _table("parties", rows), _links(asked), said=(asked.title,))


async def without_chef(office: Office, asked: PartiesAsked) -> Found:
    """Parties that have fewer chefs than they need."""
    rows = await events(office, asked)
    without = _without_chef(rows)
    text = f"{_start(asked.title)}: {plural(len(without), 'party', 'parties')} of {len(rows):,} without enough chefs."
    text += f" The first is {_named(without[:1])}." if without else ""
    if not without:
        text = f"{_start(asked.title)}: every party has its chefs." if rows else f"{_start(asked.title)}: no party."
    figures = (
        count("Without a chef", len(without), "bookings and chefs' plans", asked.period),
        count("Parties", len(rows), BOOKINGS, asked.period),
    )
    links = (Link("The chefs' week", f"/calendar?view=chefs&date={(without or rows)[0].date}"),) if rows else ()
    return Found(text, figures, _table("without-chef", without), links, said=(asked.title,))


async def chef_plan(office: Office, asked: PartiesAsked) -> Found:
    """Who cooks where in a period, and who is away."""
    rows = await events(office, asked)
    cooking: dict[str, list[BookingRow]] = {}
    for row in rows:
        for chef in row.chefs:
            if asked.chef in (None, chef.name):
                cooking.setdefault(chef.name, []).append(row)
    away = await _away(office, asked)
    text = f"{_start(asked.title)}: {_cooks(cooking, asked.chef)}"
    text += (
        f" Away: {listed(sorted({name for name, _, _ in away}))}." if away else " Nobody is away." * (not asked.chef)
    )
    plan = [(name, row) for name in sorted(cooking) for row in cooking[name]]
    lines = [
        Row((name, str(row.date), row.slot, row.reference, row.city, row.guests), booking_page(row))
        for name, row in plan
    ]
    lines += [Row((name, first, None, "away", None, None)) for name, first, _ in away]
    columns = (
        Column("chef", "Chef"), Column("date", "Date", "date"), Column("slot", "Start"), Column("reference", "Booking"),
        Column("city", "Where"), Column("guests", "Guests", "count"),
    )  # fmt: skip
    figures = (
        count("Chefs who cook", len(cooking), "chefs' plans", asked.period),
        count("Parties with a chef", len({row.id for _, row in plan}), "chefs' plans", asked.period),
        *(count(f"Parties of {name}", len(own), "chefs' plans", asked.period) for name, own in sorted(cooking.items())),
    )
    links = (Link("The chefs' week", f"/calendar?view=chefs&date={asked.period.first}"),)
    return Found(text, figures, Table("chefs", columns, tuple(lines)) if lines else None, links, said=(asked.title,))


async def allergies(office: Office, asked: PartiesAsked, *, severe: bool) -> Found:
    """Parties whose guests have allergies; only the severe ones when those are asked for."""
    rows = await events(office, asked)
    hit = [row for row in rows if (row.severe_allergy if severe else row.allergy_count)]
    grave = sum(row.severe_allergy for row in hit)
    what = "a severe allergy" if severe else "allergies"
    text = f"{_start(asked.title)}: {plural(len(hit), 'party', 'parties')} with {what}."
    if not hit:
        text = f"{_start(asked.title)}: no party with {what} is noted."
    elif not severe:
        text += f" {grave} of them severe."
    text += f" The next is {_named(hit[:1])}." if hit else ""
    columns = (
        Column("date", "Date", "date"), Column("slot", "Start"), Column("reference", "Booking"), Column("host", "Host"),
        Column("allergies", "Guests with allergies", "count"), Column("severe", "Severe"), Column("chefs", "Chefs"),
    )  # fmt: skip
    lines = tuple(
        Row(
            (
                str(row.date), row.slot, row.reference, row.customer_name, row.allergy_count,
                "yes" if row.severe_allergy else "no", ", ".join(chef.name for chef in row.chefs) or None,
            ),
            booking_page(row),
        )
        for row in hit
    )  # fmt: skip
    source = "bookings, allergies as told by hosts"
    figures = (count("Parties", len(hit), source, asked.period), count("Severe", grave, source, asked.period))
    return Found(text, figures, Table("allergies", columns, lines) if hit else None, _links(asked), said=(asked.title,))


async def came_to(office: Office, asked: PartiesAsked, status: Status) -> Found:
    """Bookings that were confirmed (sold) or cancelled in a period, whenever their party is."""
    since, until = office.instants(asked.period)
    rows = await movements.reached(office.session, office.caller, status, since, until)
    rows = [row for row in rows if asked.station_id in (None, row.station_id)]
    verb = "were" if len(rows) != 1 else "was"
    text = f"{_start(asked.title)}: {plural(len(rows), 'booking')} {verb} {status}."
    if not rows:
        text = f"{_start(asked.title)}: no booking was {status}."
    figures = (count(f"Bookings {status}", len(rows), "history of bookings", asked.period),)
    links = (bookings_link(f"Bookings that are {status}", station=asked.station_id, status=(status,)),)
    return Found(text, figures, _table(f"bookings-{status}", rows), links, said=(asked.title,))


async def _away(office: Office, asked: PartiesAsked) -> list[tuple[str, str, str]]:
    since, until = office.instants(asked.period)
    found = await chefs.absences(office.session, office.caller, asked.station_id, since, until)
    zone = office.now.tzinfo
    return [
        (one.chef_name, str(one.starts_at.astimezone(zone).date()), str(one.ends_at.astimezone(zone).date()))
        for one in found
        if asked.chef in (None, one.chef_name)
    ]


def _cooks(cooking: dict[str, list[BookingRow]], chef: str | None) -> str:
    if not cooking:
        return f"{chef} cooks at no party." if chef else "no chef is assigned to a party."
    busiest = sorted(cooking.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    each = [f"{name} cooks at {plural(len(own), 'party', 'parties')}" for name, own in busiest]
    return f"{listed(each)}."


def _without_chef(rows: Sequence[BookingRow]) -> list[BookingRow]:
    return [row for row in rows if lacks_chef(row.status, row.chefs_missing)]


def _named(rows: Sequence[BookingRow]) -> str:
    named = [f"{row.reference} of {row.customer_name or 'a host without a name'}" for row in rows[:_MOST_NAMED]]
    return listed([*named, "others"] if len(rows) > _MOST_NAMED else named)


def _table(name: str, rows: Sequence[BookingRow]) -> Table | None:
    columns = (
        Column("date", "Date", "date"), Column("slot", "Start"), Column("reference", "Booking"), Column("host", "Host"),
        Column("city", "Where"), Column("guests", "Guests", "count"), Column("chefs", "Chefs"),
        Column("status", "State"),
    )  # fmt: skip
    lines = tuple(
        Row(
            (
                str(row.date), row.slot, row.reference, row.customer_name, row.city, row.guests,
                ", ".join(chef.name for chef in row.chefs) or None, row.status.replace("_", " "),
            ),
            booking_page(row),
        )
        for row in rows
    )  # fmt: skip
    return Table(name, columns, lines) if rows else None


def _links(asked: PartiesAsked) -> tuple[Link, ...]:
    return (
        bookings_link("These bookings", asked.period, asked.station_id),
        Link("Calendar", f"/calendar?date={asked.period.first}"),
    )


def _start(title: str) -> str:
    return title[0].upper() + title[1:]
