"""Money that came in, went back and is still to come. Callers hold `payments:read`, deposits apart."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from hibachi.ai.figures import money as said
from hibachi.ai.office.tools.office import PAYMENTS, Office, booking_page, bookings_link, count, money, plural
from hibachi.ai.office.types import Column, Found, Link, Period, Row, Table
from hibachi.booking.desk import service as desk
from hibachi.booking.desk.schemas import BookingRow
from hibachi.booking.movements import service as movements
from hibachi.booking.types import Status
from hibachi.payments.takings import service as takings
from hibachi.payments.takings.types import Moved, Takings
from hibachi.payments.types import Method, Purpose

_SERVED: frozenset[Status] = frozenset({"confirmed", "in_progress", "completed"})
_UNPAID: tuple[Status, ...] = ("agreement_signed", "awaiting_deposit")
_CALLED: dict[Purpose, str] = {
    "deposit": "deposits", "balance": "balances", "tip": "gratuities", "reschedule_fee": "rescheduling fees",
}  # fmt: skip
_BY: dict[Method, str] = {"card": "card", "venmo": "Venmo", "zelle": "Zelle", "cash": "cash"}


@dataclass(frozen=True, slots=True)
class MoneyAsked:
    """Money of a period; of one station, method or purpose when one is named."""

    period: Period
    title: str
    station_id: UUID | None = None
    method: Method | None = None
    purpose: Purpose | None = None


@dataclass(frozen=True, slots=True)
class DueAsked:
    """What is still to be paid for parties of a period; of one station when one is named."""

    period: Period
    title: str
    station_id: UUID | None = None


async def moved(office: Office, asked: MoneyAsked) -> Takings:
    """The money of a period, as far as it is of the asker's stations and of what was asked for."""
    found = await takings.between(office.session, *office.instants(asked.period))
    bounded = bool(office.caller.station_ids) or asked.station_id is not None
    subjects = {one.subject_id for one in (*found.received, *found.returned)} if bounded else set()
    own = await movements.of_ids(office.session, office.caller, subjects) if subjects else {}

    def wanted(one: Moved) -> bool:
        if asked.method not in (None, one.method) or asked.purpose not in (None, one.purpose):
            return False
        booking = own.get(one.subject_id)
        return not bounded or (booking is not None and asked.station_id in (None, booking.station_id))

    return Takings(tuple(filter(wanted, found.received)), tuple(filter(wanted, found.returned)))


async def taken(office: Office, asked: MoneyAsked) -> Found:
    """What was taken in a period, what went back, and what of it are gratuities."""
    found = await moved(office, asked)
    came, back = _sum(found.received), _sum(found.returned)
    tips = _sum(one for one in found.received if one.purpose == "tip")
    of = f" in {_CALLED[asked.purpose]}" if asked.purpose else ""
    of += f" by {_BY[asked.method]}" if asked.method else ""
    text = f"{_start(asked.title)}: {said(came)} came in{of}, in {plural(len(found.received), 'payment')}."
    text += f" {said(back)} went back, so {said(came - back)} stays." if back else " Nothing went back."
    if tips and asked.purpose is None:
        text += f" {said(tips)} of it are gratuities, which are the chefs'."
    figures = (
        money("Came in", came, PAYMENTS, asked.period),
        count("Payments", len(found.received), PAYMENTS, asked.period),
        money("Went back", back, PAYMENTS, asked.period),
        money("Stays", came - back, PAYMENTS, asked.period),
        money("Gratuities in it", tips, PAYMENTS, asked.period),
    )
    return Found(text, figures, _by_kind(found, asked), (Link("Open money", "/money"),), said=(asked.title,))


async def given_back(office: Office, asked: MoneyAsked) -> Found:
    """Refunds that arrived in a period, and those that still wait for somebody."""
    found = await moved(office, asked)
    total, number = _sum(found.returned), len(found.returned)
    bookings = await movements.of_ids(office.session, office.caller, {one.subject_id for one in found.returned})
    text = f"{_start(asked.title)}: {plural(number, 'refund')}, {said(total)} in all."
    if not number:
        text = f"{_start(asked.title)}: nothing was refunded."
    rows = tuple(
        Row(
            (one.at.isoformat(), booking.reference, booking.customer_name, one.reason.replace("_", " "), one.cents),
            f"/bookings/{booking.id}",
        )
        for one in found.returned
        if (booking := bookings.get(one.subject_id))
    )
    columns = (
        Column("at", "When", "instant"), Column("reference", "Booking"), Column("host", "Host"),
        Column("reason", "Why"), Column("cents", "Amount", "money"),
    )  # fmt: skip
    figures = (
        money("Refunded", total, PAYMENTS, asked.period),
        count("Refunds", number, PAYMENTS, asked.period),
    )
    table = Table("refunds", columns, rows) if rows else None
    return Found(text, figures, table, (Link("Refunds that wait", "/money"),), said=(asked.title,))


async def open_deposits(office: Office, asked: DueAsked) -> Found:
    """Signed bookings of coming parties whose deposit has not arrived."""
    rows = await desk.of_days(office.session, office.caller, asked.period.first, asked.period.last, asked.station_id)
    unpaid = [row for row in rows if row.status in _UNPAID]
    soon = [row for row in unpaid if row.hold_expires_at]
    text = f"{plural(len(unpaid), 'deposit')} {'is' if len(unpaid) == 1 else 'are'} open for {asked.title}."
    if not unpaid:
        text = f"No deposit is open for {asked.title}."
    elif soon:
        first = min(soon, key=lambda row: row.hold_expires_at or office.now)
        text += f" The first to run out is {first.reference} of {first.customer_name or 'a host without a name'}."
    figures = (count("Open deposits", len(unpaid), "bookings, signed and unpaid", asked.period),)
    columns = [Column("reference", "Booking"), Column("host", "Host"), Column("date", "Party on", "date"),
               Column("guests", "Guests", "count"), Column("until", "Runs out", "instant")]  # fmt: skip
    cells = [
        (row.reference, row.customer_name, str(row.date), row.guests,
         row.hold_expires_at.isoformat() if row.hold_expires_at else None)
        for row in unpaid
    ]  # fmt: skip
    lines = tuple(Row(cell, booking_page(row)) for cell, row in zip(cells, unpaid, strict=True))
    table = Table("open-deposits", tuple(columns), lines) if unpaid else None
    links = (bookings_link("These bookings", station=asked.station_id, status=_UNPAID),)
    return Found(text, figures, table, links, said=(asked.title,))


async def open_balances(office: Office, asked: DueAsked) -> Found:
    """What hosts of a period's parties still owe."""
    rows = await desk.of_days(office.session, office.caller, asked.period.first, asked.period.last, asked.station_id)
    owing = [row for row in rows if row.status in _SERVED and (row.balance_cents or 0) > 0]
    total = sum(row.balance_cents or 0 for row in owing)
    text = f"{_start(asked.title)}: {said(total)} {_still(owing)}."
    if not owing:
        text = f"{_start(asked.title)}: no balance is open."
    columns = (
        Column("reference", "Booking"), Column("host", "Host"), Column("date", "Party on", "date"),
        Column("total", "Total", "money"), Column("paid", "Paid", "money"), Column("balance", "Owes", "money"),
    )  # fmt: skip
    lines = tuple(
        Row(
            (row.reference, row.customer_name, str(row.date), row.total_cents, row.paid_cents, row.balance_cents),
            booking_page(row),
        )
        for row in owing
    )
    figures = (
        money("Still to come", total, "bookings, confirmed and not paid in full", asked.period),
        count("Bookings", len(owing), "bookings, confirmed and not paid in full", asked.period),
    )
    links = (bookings_link("Bookings of these dates", asked.period, asked.station_id, sorted(_SERVED)),)
    return Found(text, figures, Table("balances", columns, lines) if owing else None, links, said=(asked.title,))


def _still(owing: list[BookingRow]) -> str:
    return f"{'is' if len(owing) == 1 else 'are'} still to come from {plural(len(owing), 'booking')}"


def _by_kind(found: Takings, asked: MoneyAsked) -> Table | None:
    sums: Counter[tuple[Purpose, Method]] = Counter()
    numbers: Counter[tuple[Purpose, Method]] = Counter()
    for one in found.received:
        sums[one.purpose, one.method] += one.cents
        numbers[one.purpose, one.method] += 1
    rows = [Row((_start(_CALLED[kind[0]]), _BY[kind[1]], numbers[kind], cents)) for kind, cents in sums.most_common()]
    if back := _sum(found.returned):
        rows.append(Row(("Refunds", None, len(found.returned), -back)))
    columns = (
        Column("what", "What"), Column("how", "By"), Column("number", "Payments", "count"),
        Column("cents", "Amount", "money"),
    )  # fmt: skip
    name = f"takings-{asked.period.first}-to-{asked.period.last}"
    return Table(name, columns, tuple(rows)) if rows else None


def _sum(moved: Iterable[Moved]) -> int:
    return sum(one.cents for one in moved)


def _start(title: str) -> str:
    return title[0].upper() + title[1:]
