"""The few figures an owner reads, with the period before beside them."""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from hibachi.ai.figures import money as said
from hibachi.ai.office.tools.money import MoneyAsked, moved
from hibachi.ai.office.tools.office import BOOKINGS, PAYMENTS, Office, bookings_link, count, money, plural
from hibachi.ai.office.tools.parties import PartiesAsked, events
from hibachi.ai.office.types import Column, Figure, Found, Period, Row, Table
from hibachi.booking.movements import service as movements
from hibachi.booking.types import Status
from hibachi.crm import service as crm

Kind = Literal["money", "count"]


@dataclass(frozen=True, slots=True)
class ReportAsked:
    """A period and the one to compare it with; of one station when one is named."""

    period: Period
    title: str
    before: Period
    before_title: str
    station_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    label: str
    kind: Kind
    now: int
    then: int
    source: str


async def report(office: Office, asked: ReportAsked) -> Found:
    """Money (for who may see it), parties, guests, sales, cancellations and leads of two periods."""
    now, then = await _sums(office, asked, asked.period), await _sums(office, asked, asked.before)
    lines = [_Line(label, kind, value, then[label][1], source) for label, (kind, value, source) in now.items()]
    start = f"{asked.title[0].upper()}{asked.title[1:]}"
    text = f"{start}: {plural(now['Parties'][1], 'party', 'parties')} with {plural(now['Guests'][1], 'guest')}, "
    text += f"{plural(now['Bookings sold'][1], 'booking')} sold, {now['Bookings cancelled'][1]:,} cancelled."
    if "Net takings" in now:
        net, net_before = said(now["Net takings"][1]), said(then["Net takings"][1])
        text += f" Net takings were {net}, against {net_before} in {asked.before_title}."
    columns = (
        Column("figure", "Figure"), Column("now", asked.period.words.capitalize(), "count"),
        Column("before", asked.before.words.capitalize(), "count"), Column("change", "Change", "count"),
    )  # fmt: skip
    rows = tuple(
        Row((line.label, _cell(line, line.now), _cell(line, line.then), _cell(line, line.now - line.then, sign=True)))
        for line in lines
    )
    figures = [figure for line in lines for figure in _figures(line, asked)]
    table = Table(f"report-{asked.period.first}-to-{asked.period.last}", columns, rows)
    links = (bookings_link("Bookings of these dates", asked.period, asked.station_id),)
    return Found(text, tuple(figures), table, links, said=(asked.title, asked.before_title))


async def _sums(office: Office, asked: ReportAsked, period: Period) -> dict[str, tuple[Kind, int, str]]:
    found: dict[str, tuple[Kind, int, str]] = {}
    if office.caller.may("payments:read"):
        moves = await moved(office, MoneyAsked(period, "", asked.station_id))
        came, back = sum(one.cents for one in moves.received), sum(one.cents for one in moves.returned)
        tips = sum(one.cents for one in moves.received if one.purpose == "tip")
        found["Money that came in"] = ("money", came, PAYMENTS)
        found["Refunds"] = ("money", back, PAYMENTS)
        found["Net takings"] = ("money", came - back, PAYMENTS)
        found["Gratuities in it"] = ("money", tips, PAYMENTS)
    rows = await events(office, PartiesAsked(period, "", asked.station_id))
    found["Parties"] = ("count", len(rows), BOOKINGS)
    found["Guests"] = ("count", sum(row.guests for row in rows), BOOKINGS)
    found["Bookings sold"] = ("count", await _number(office, asked, period, "confirmed"), "history of bookings")
    found["Bookings cancelled"] = ("count", await _number(office, asked, period, "cancelled"), "history of bookings")
    if office.caller.may("leads:read"):
        found["New leads"] = ("count", len(await crm.leads_between(office.session, *office.instants(period))), "leads")
    return found


async def _number(office: Office, asked: ReportAsked, period: Period, status: Status) -> int:
    rows = await movements.reached(office.session, office.caller, status, *office.instants(period))
    return sum(asked.station_id in (None, row.station_id) for row in rows)


def _figures(line: _Line, asked: ReportAsked) -> tuple[Figure, Figure]:
    make = money if line.kind == "money" else count
    return (
        make(line.label, line.now, line.source, asked.period),
        make(line.label, line.then, line.source, asked.before),
    )


def _cell(line: _Line, value: int, *, sign: bool = False) -> str:
    plus = "+" if sign and value > 0 else ""
    return f"{plus}{said(value) if line.kind == 'money' else f'{value:,}'}"
